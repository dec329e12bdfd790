/** Adds a button to each snippet of the gallery that copies it. Without script, the text can be marked by hand. */
for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-snippet]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-describedby", field.getAttribute("aria-labelledby") ?? "");
  // Told to those who don't see the button change.
  const told = document.createElement("span");
  told.className = "hidden";
  told.setAttribute("role", "status");
  button.addEventListener("click", () => {
    field.select();
    void navigator.clipboard.writeText(field.value).then(
      () => {
        button.textContent = told.textContent = "Copied";
        setTimeout(() => {
          button.textContent = "Copy";
          told.textContent = "";
        }, 3000);
      },
      () => {
        button.textContent = told.textContent = "Marked: copy it with your keyboard";
      },
    );
  });
  field.after(button, told);
}
