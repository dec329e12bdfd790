/** Adds a button to each snippet of the gallery that copies it. Without script, the text can be marked by hand. */
for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-snippet]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-describedby", field.getAttribute("aria-labelledby") ?? "");
  // Told to those who don't see the button change.
  const status = document.createElement("span");
  status.className = "hidden";
  status.setAttribute("role", "status");
  button.addEventListener("click", () => {
    field.select();
    void navigator.clipboard.writeText(field.value).then(
      () => {
        button.textContent = status.textContent = "Copied";
        setTimeout(() => {
          button.textContent = "Copy";
          status.textContent = "";
        }, 3000);
      },
      () => {
        button.textContent = status.textContent = "Marked: copy it with your keyboard";
      },
    );
  });
  field.after(button, status);
}
