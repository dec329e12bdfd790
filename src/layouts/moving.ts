/**
 * The one script that runs before the page is drawn: it says whether the page
 * may take its moving form. Not where data is to be spared; and should the
 * story's own script fail to arrive, or not be there after four seconds, the page falls back to its flat form.
 */
export const movingScript =
  '(function(d,n){var c=n.connection;if(c&&c.saveData||matchMedia("(prefers-reduced-data: reduce)").matches||!window.IntersectionObserver||!window.ResizeObserver)return;' +
  'd.classList.add("moving");addEventListener("error",function(e){if(e.target&&e.target.tagName==="SCRIPT")d.classList.remove("moving")},true);' +
  'setTimeout(function(){if(!d.hasAttribute("data-started"))d.classList.remove("moving")},4000)})(document.documentElement,navigator)';
