/** How much there is, for the first size of the arrays. */
export interface CoreSizes {
  readonly groupsOfEachPerson: Int32Array;
  readonly membersOfEachGroup: Int32Array;
  readonly rowsOfEachPerson: Int32Array;
  readonly rowsOfEachGroup: Int32Array;
  readonly personRowsOfEachSpace: Int32Array;
  readonly groupRows: number;
}
