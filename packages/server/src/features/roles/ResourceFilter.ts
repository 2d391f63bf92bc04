interface Part {
  in?: string[] | null;
  notIn?: string[] | null;
  empty?: boolean | null;
}

/** A resource filter as it is stored: what of the grid's filters limits whom its holder sees (section 1). */
export interface ResourceFilter {
  team?: Part | null;
  orgUnit?: (Part & { withBelow?: boolean | null }) | null;
  userGroup?: Part | null;
  skill?: (Part & { minLevel?: number | null; maxLevel?: number | null }) | null;
}
