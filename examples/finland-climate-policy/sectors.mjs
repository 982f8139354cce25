/** @import { Sector } from 'metagovernor/model' */

/**
 * The sector of each kind of organisation in attribute.csv.
 *
 * State-owned companies act in markets, and business federations speak for companies, so both are private; a climate-sceptic
 * association is an association. Nobody stands for the citizens: the survey asked organisations.
 *
 * @type {Readonly<Record<string, Sector>>}
 */
export const SECTOR_OF_TYPE = {
  political_party: 'political',
  government_ministry: 'administrative',
  government_agency: 'administrative',
  city: 'administrative',
  university: 'professional',
  research_institute: 'professional',
  corporate_private: 'private',
  corporate_public: 'private',
  interest_group: 'private',
  trade_union: 'civil',
  non_governmental: 'civil',
  climate_sceptic: 'civil',
};
