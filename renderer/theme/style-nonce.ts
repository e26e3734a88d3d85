/** The nonce of this load of the page; styles made at run time carry it, or the policy refuses them. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}

/** Gives the nonce to the scroll lock behind dialogs, which looks for it under this global name. */
export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
