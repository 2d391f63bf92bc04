/** What a spreadsheet shows instead of a value: the errors of its formulas, and ### where the column was too narrow. */
export const ERROR_VALUE = /^#(?:(?:N\/A|NAME\?|(?:DIV\/0|REF|VALUE|NULL|NUM|CALC|SPILL|FIELD)!)|##+)$/;
