// The page of the demo that says most: a guest with several sources on one space, and the limit.
const person = "Dana Reyes";
const space = "CP";
const permission = "create/page";

/**
 * Brings a console that shows the demo to its Why page and waits until that is drawn.
 * @param {import("playwright").Page} page
 */
export async function showWhyOfDemo(page) {
  const asked = await page.evaluate(
    async ([personText, spaceText]) => {
      const search = async (name, text) => {
        const answer = await window.vestibule.invoke(name, { text, limit: 1 });
        if (!answer.ok) throw new Error(answer.error.message);
        return answer.value[0].id;
      };
      return {
        person: await search("people.search", personText),
        space: await search("spaces.search", spaceText),
      };
    },
    [person, space],
  );
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `/why?${new URLSearchParams({ ...asked, permission })}`,
  );
  await page.getByRole("row", { name: /^net/i }).waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/**
 * The explanation as text, the way its own command copies it.
 * @param {import("playwright").ElectronApplication} app
 */
export async function copiedWhy(app) {
  await app.evaluate(({ Menu, clipboard }) => {
    clipboard.clear();
    Menu.getApplicationMenu()?.getMenuItemById("why.copy")?.click();
  });
  const deadline = performance.now() + 10_000;
  while (performance.now() < deadline) {
    const text = await app.evaluate(({ clipboard }) => clipboard.readText());
    if (text !== "") return text;
  }
  throw new Error("The explanation was not copied.");
}
