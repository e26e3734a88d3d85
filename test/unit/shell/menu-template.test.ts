import { describe, expect, test } from "vitest";
import { menuTemplate } from "#electron/shell/menu-template.ts";
import { type CommandId, commands, menus } from "#shared/commands/commands.ts";

interface Item {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: unknown;
  readonly click?: unknown;
  readonly submenu?: unknown;
}

function menu(isMac: boolean, isDevelopment = false) {
  const invoked: CommandId[] = [];
  const template: readonly Item[] = menuTemplate((id) => invoked.push(id), isMac, isDevelopment);
  const items = template.flatMap(({ submenu }) => (submenu ?? []) as readonly Item[]);
  return { invoked, template, items, roles: items.map(({ role }) => role) };
}

describe("the menu", () => {
  test("holds every command once, in its menu, with its label and shortcut", () => {
    const { template } = menu(false);
    expect(template.map(({ label }) => label)).toEqual([...menus]);
    for (const { id, label, menu: place, shortcut } of commands) {
      const holding = template.flatMap((one) =>
        ((one.submenu ?? []) as readonly Item[])
          .filter((item) => item.id === id)
          .map((item) => ({ place: one.label, label: item.label, shortcut: item.accelerator })),
      );
      expect(holding).toEqual([{ place, label, shortcut: shortcut ?? undefined }]);
    }
  });

  test("invokes what is chosen", () => {
    const { items, invoked } = menu(false);
    for (const { click } of items) if (typeof click === "function") click();
    expect(invoked.toSorted()).toEqual(commands.map(({ id }) => id).toSorted());
  });

  test("has no shortcut for two things", () => {
    const keys = commands.flatMap(({ shortcut }) => (shortcut === null ? [] : [shortcut]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("has the system's own menus on macOS, and quits elsewhere", () => {
    expect(menu(true).template[0]).toEqual({ role: "appMenu" });
    expect(menu(true).template.at(-1)).toEqual({ role: "windowMenu" });
    expect(menu(true).roles).not.toContain("quit");
    expect(menu(false).roles).toContain("quit");
  });

  test("shows tools of development in development only", () => {
    for (const role of ["reload", "toggleDevTools"]) {
      expect(menu(false, false).roles).not.toContain(role);
      expect(menu(false, true).roles).toContain(role);
    }
  });
});
