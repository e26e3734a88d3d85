/** The people who were there in January, by what they belong to. */
export const staff = {
  /** In confluence-users and engineering. */
  engineering: namesIn(`
    Tomasz Zielinski, Aino Korhonen, Rajesh Iyer, Klara Novotna, Emeka Nwosu, Sanne de Vries,
    Mateus Figueiredo, Yuki Tanaka, Björn Eklund, Amara Diallo, Pavel Horak, Leila Farahani,
    Connor Walsh, Noa Ben-Ami, Stefan Kruger, Thandiwe Mokoena, Henrik Dahl, Xin Zhao,
    Marta Kowalczyk, Diego Fuentes, Elif Demir, Jakub Sedlak, Grace Mwangi, Anton Bergqvist,
    Farid Rahimi, Hye-jin Park, Lorenzo Conti, Agnes Thomsen, Oluwaseun Bello, Viktor Malm,
    Rosalind Pike, Arjun Nair, Greta Vogel, Samir Khoury, Pernille Krogh, Tariq Aziz,
    Ilse Janssen, Kwame Boateng, Bengt Aaltonen`),
  "design-studio": namesIn(`
    Chiara Romano, Aoife Brennan, Hiroshi Mori, Linnea Strand, Zoë Martens, Camille Laurent,
    Mustafa Yildiz, Beatriz Lopes, Sofie Madsen, Ravi Shah, Noémie Girard, Ulrika Franzen,
    Kenji Abe, Paulina Rojas, Theo Marchetti, Ingeborg Haugen, Sunniva Berg, Malik Johnson,
    Anouk Visser, Kees Mulder`),
  "client-services": namesIn(`
    Priya Okafor, Noor Haddad, Magnus Rask, Fiona Gallagher, Abena Osei, Simon Weiss,
    Katarina Jovanovic, Deepa Rao, Elias Lindholm, Renata Silva, Patrick O'Dowd`),
  sales: namesIn(`
    Gustav Engström, Maya Levy, Oliver Grant, Teresa Pinto, Ahmed Saleh, Jette Mikkelsen,
    Raquel Navarro, Dominik Kern, Siobhan Reilly, Takumi Ito, Laila Hakimi, Robin Ekholm,
    Vanessa Cole, Yolanda Prieto`),
  finance: namesIn(`
    Margareta Holm, Wolfgang Adler, Busisiwe Dlamini, Erik Nystrom, Sabine Lefevre, Ivana Kralj,
    George Papadakis, Anneli Rautio, Harald Eide`),
  "people-ops": namesIn(`
    Ingrid Solberg, Jasmine Clarke, Tuva Bakken, Mario Esposito, Halima Warsame, Cecilia Ahl,
    Devon Price`),
  legal: namesIn("Hana Sjöberg, Frederik Juhl, Adaeze Obi, Milan Dvorak, Claire Fontaine"),
} as const;
export type Department = keyof typeof staff;

/** In confluence-users alone: the board, the front desk, the workshop, systems, and so on. */
export const otherStaff = namesIn(`
  Astrid Lindqvist, Marcus Oyelaran, Freya Lund, Lena Fox, Karl Halden, Solveig Halden,
  Edmund Hale, Rashida Ameen, Per Lofgren, Gunilla Ask, Tim Vandenberg, Alma Quist,
  Jorge Medina, Birgit Sommer, Omar Nasser, Kaisa Niemi, Stellan Brodd, Wanda Malik,
  Felix Aubert, Nkechi Eze, Sigrid Moe, Dario Bianchi, Helena Costa, Yusuf Karaca,
  Miriam Stone`);

/** Provisioned into engineering alone, by the identity provider. */
export const provisionedEngineers = namesIn(`
  Ewa Lis, Jonah Katz, Dragan Petrovic, Salma El-Amin, Ruben Castillo, Helmi Saarinen,
  Otto Fischer, Bao Nguyen, Karolina Maj, Lucas Moreau`);

/** Freelance designers, in design-studio alone. */
export const freelancers = namesIn("Leo Castellan, Mina Saito, Bruno Teixeira, Hedda Nordin");

/** Field crew known to the site through Jira alone until somebody classifies that group. */
export const fieldCrew = namesIn(`
  Anja Friis, Bogdan Stoica, Chidi Anyanwu, Ellinor Hag, Ferdinand Keller, Gwen Parry,
  Isak Tolonen, Joyce Achieng`);

/** Gone before the story starts. */
export const longGone: readonly string[] = ["Harald Eide", "Miriam Stone"];

/** The names of a comma-separated text. */
export function namesIn(text: string): readonly string[] {
  return text.split(",").map((name) => name.trim().replace(/\s+/g, " "));
}
