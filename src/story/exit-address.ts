/** Where "Exit this page" leads: a page that anyone might have open and that shows nothing personal. */
export const exitAddress = "https://www.bbc.co.uk/weather";
