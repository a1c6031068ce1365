/** Offices told apart by their names. */

export const PARTY_OFFICE = /^中共|党委|党工委|党组|纪委|市委|县委|区委/u;
export const GOVERNMENT_OFFICE = /政府|管理委员会|管委会/u;
