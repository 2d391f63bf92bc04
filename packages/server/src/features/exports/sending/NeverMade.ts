/** Why the file of an export cannot be made, however often it is tried. */
export class NeverMade extends Error {}
