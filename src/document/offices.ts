/** Offices told apart by their names. */

/** The Party's; 共青团云溪市委 is the League's. */
export const PARTY_OFFICE =
  /^(?!.*(?:共青团|青年团))(?:中共|.*(?:党委|党工委|党组|纪委|市委|县委|区委))/u;
export const GOVERNMENT_OFFICE = /政府|管理委员会|管委会/u;
