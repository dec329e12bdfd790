/**
 * The one script that runs before the page is drawn: it says whether the page
 * may take its moving form. Not where data is to be spared; and should the
 * story's own script fail to arrive, or not be there after four seconds, the page falls back to its flat form.
 */
export const movingScript =
  '(function(d,n){var c=n.connection;if(c&&c.saveData||matchMedia("(prefers-reduced-data: reduce)").matches||!window.IntersectionObserver)return;' +
  'd.classList.add("moving");addEventListener("error",function(e){if(e.target&&e.target.tagName==="SCRIPT")d.classList.remove("moving")},true);' +
  'setTimeout(function(){if(!d.hasAttribute("data-started"))d.classList.remove("moving")},4000)})(document.documentElement,navigator)';

/**
 * Nothing is shown until the fonts, which are in the page itself, are decoded:
 * some milliseconds, and at the most three tenths of a second. Otherwise the
 * first frame would be laid out with other letters, and the second would shift.
 */
export const fontsScript =
  '(function(d,f){if(!f||!f.load)return;d.classList.add("waiting");function go(){d.classList.remove("waiting")}' +
  'Promise.all(["Source Serif 4","Source Serif 4 Display","Public Sans"].map(function(n){return f.load(\'1em "\'+n+\'"\')})).then(go,go);setTimeout(go,300)})(document.documentElement,document.fonts)';
