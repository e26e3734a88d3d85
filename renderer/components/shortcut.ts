const isMac = () => /Mac/.test(navigator.userAgent);

/** A shortcut as people read it on this system: "Ctrl Shift C", "⌘ ⇧ C". */
export function keyLabel(shortcut: string, mac: boolean = isMac()): string {
  const words = mac ? { CmdOrCtrl: "⌘", Shift: "⇧" } : { CmdOrCtrl: "Ctrl", Shift: "Shift" };
  return shortcut
    .split("+")
    .map((key) => (key === "CmdOrCtrl" || key === "Shift" ? words[key] : key))
    .join(" ");
}

/** A shortcut as the hotkey listener reads it: "mod+shift+C". */
export function hotkey(shortcut: string): string {
  return shortcut.replace("CmdOrCtrl", "mod").replace("Shift", "shift");
}
