const otherInputs = [
  "button",
  "checkbox",
  "color",
  "file",
  "image",
  "radio",
  "range",
  "reset",
  "submit",
];

/** Whether one types text there, so that undoing is of the typing. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !otherInputs.includes(element.type);
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}
