/** Set by the bundler. */
interface ImportMeta {
  readonly env: { readonly DEV: boolean };
}
