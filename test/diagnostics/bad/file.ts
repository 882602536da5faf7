/** Faults of the head: every clause that must stand, and what may not. */
import { type Bad, bad, head } from "./bad.ts";

const TERM = "  effective from 2026-01-01 to 2026-12-31";

export const MISSING: readonly Bad[] = [
  bad("no version", "TAR2002 1:1", head({ version: null })),
  bad("no term", "TAR2002 1:1", head({ effective: null })),
  bad("no currency", "TAR2002 1:1", head({ currency: null })),
  bad("no time zone", "TAR2002 1:1", head({ timezone: null })),
  bad("no billing period", "TAR2002 1:1", head({ billed: null })),
  bad("no rounding of lines", "TAR2002 1:1", head({ lines: null })),
  bad("no rounding of the total", "TAR2002 1:1", head({ total: null })),
  bad(
    "neither currency nor time zone",
    ["TAR2002 1:1", "TAR2002 1:1"],
    head({ currency: null, timezone: null }),
  ),
];

export const TWICE: readonly Bad[] = [
  bad("two versions", "TAR2001 4:3", head({ version: "  version 1\n  version 2" })),
  bad("two terms", "TAR2001 5:3", head({ effective: `${TERM}\n${TERM}` })),
  bad("two currencies", "TAR2001 6:3", head({ currency: "  currency CHF\n  currency EUR" })),
  bad("two time zones", "TAR2001 7:3", head({ timezone: '  timezone "UTC"\n  timezone "UTC"' })),
  bad("two billing periods", "TAR2001 8:3", head({ billed: "  billed each month\n  billed each year" })),
  bad("two roundings of lines", "TAR2001 9:3", head({ lines: "  round lines never\n  round lines never" })),
  bad(
    "two times to pay",
    "TAR2001 9:3",
    head({ lines: "  payable within 30 days\n  payable within 9 days\n  round lines never" }),
  ),
  bad(
    "three pairs of parties",
    ["TAR2001 4:3", "TAR2001 5:3"],
    head({ version: '  between "A" and "B"\n  between "A" and "C"\n  between "A" and "D"\n  version 1' }),
  ),
];

export const BUILDING_ON: readonly Bad[] = [
  bad(
    "a price list that is not there",
    "TAR2018 4:3",
    head({ version: "  version 1\n  based on mailer version 5" }),
  ),
  bad(
    "definitions that are not there",
    "TAR2014 4:7",
    head({ version: '  version 1\n  use "./units.tarif"' }),
  ),
  bad("a version to amend that is not there", "TAR2018 3:13", head({ version: "  version 2 amends 1" })),
  bad("a version that amends itself", "TAR2013 3:13", head({ version: "  version 2 amends 2" })),
];

export const HEAD: readonly Bad[] = [
  bad("an edition to come", "TAR2003 1:7", head({ tarif: "tarif 2" })),
  bad("edition zero", "TAR2003 1:7", head({ tarif: "tarif 0" })),
  bad("an edition with decimals", "TAR2003 1:7", head({ tarif: "tarif 1.0" })),
  bad("version zero", "TAR2016 3:11", head({ version: "  version 0" })),
  bad("a version with decimals", "TAR2016 3:11", head({ version: "  version 1.1" })),
  bad(
    "based on a version with decimals",
    "TAR2016 4:26",
    head({ version: "  version 1\n  based on other version 2.5" }),
  ),
  bad("a version beyond counting", "TAR2016 3:11", head({ version: "  version 1000001" })),
  bad("a version that replaces itself", "TAR2013 3:13", head({ version: "  version 2 replaces 2" })),
  bad("a version that replaces none", "TAR2016 3:22", head({ version: "  version 2 replaces 0" })),
  bad(
    "a term that ends before it begins",
    "TAR2011 4:3",
    head({ effective: "  effective from 2026-12-31 to 2026-01-01" }),
  ),
  bad(
    "a term from the last century",
    "TAR2012 4:18",
    head({ effective: "  effective from 1999-12-31 to 2026-12-31" }),
  ),
  bad(
    "a term into the next century",
    "TAR2012 4:32",
    head({ effective: "  effective from 2026-01-01 to 2100-01-01" }),
  ),
  bad(
    "a term from a day that is not",
    "TAR4007 4:18",
    head({ effective: "  effective from 2026-02-29 to 2026-12-31" }),
  ),
  bad(
    "two days that are not",
    ["TAR4007 4:18", "TAR4007 4:32"],
    head({ effective: "  effective from 2026-13-01 to 2026-11-31" }),
  ),
  bad("an obsolete currency", "TAR4006 5:12", head({ currency: "  currency DEM" })),
  bad("gold", "TAR4006 5:12", head({ currency: "  currency XAU" })),
  bad("no currency at all", "TAR4006 5:12", head({ currency: "  currency XXX" })),
  bad(
    "amounts in another currency",
    ["TAR4004 8:35", "TAR4004 9:35", "TAR4004 12:3"],
    head({ currency: "  currency EUR" }),
  ),
  bad("a misspelt zone", "TAR2007 6:12", head({ timezone: '  timezone "Europe/Zurch"' })),
  bad("an empty zone", "TAR2007 6:12", head({ timezone: '  timezone ""' })),
  bad("an offset as a zone", "TAR2007 6:12", head({ timezone: '  timezone "+01:00"' })),
  bad("a key of every object as a zone", "TAR2007 6:12", head({ timezone: '  timezone "__proto__"' })),
  bad("a method of every object as a zone", "TAR2007 6:12", head({ timezone: '  timezone "constructor"' })),
  bad("a day of the week", "TAR2008 7:29", head({ billed: "  billed each week from day 3" })),
  bad("day zero", "TAR2008 7:30", head({ billed: "  billed each month from day 0" })),
  bad("day 29", "TAR2008 7:30", head({ billed: "  billed each month from day 29" })),
  bad(
    "a day of a contract month",
    "TAR2008 7:39",
    head({ billed: "  billed each contract month from day 5" }),
  ),
  bad("each one months", "TAR2009 7:15", head({ billed: "  billed each 1 months" })),
  bad("each 121 months", "TAR2009 7:15", head({ billed: "  billed each 121 months" })),
  bad("bills by the hour", "TAR2035 7:15", head({ billed: "  billed each hour" })),
  bad("the billing period by itself", "TAR2010 7:15", head({ billed: "  billed each billing period" })),
  bad(
    "a step in another currency",
    "TAR4004 8:35",
    head({ lines: "  round lines half up in steps of EUR 0.01" }),
  ),
  bad("a step of nothing", "TAR4012 8:35", head({ lines: "  round lines half up in steps of CHF 0" })),
  bad("a step without a currency", "TAR4016 8:35", head({ lines: "  round lines half up in steps of 0.01" })),
  bad("a step in percent", "TAR4003 8:35", head({ lines: "  round lines half up in steps of 5%" })),
  bad("a step in hours", "TAR4003 8:35", head({ lines: "  round lines half up in steps of 1 hour" })),
  bad("a step by a parameter", "TAR4009 9:35", head({ total: "  round total half up in steps of the step" })),
  bad("a step below zero", "TAR4008 9:39", head({ total: "  round total half up in steps of CHF -0.01" })),
  bad(
    "a fee finer than the yen",
    "TAR4005 12:3",
    head({
      currency: "  currency JPY",
      lines: "  round lines never",
      total: "  round total up in steps of JPY 1",
      price: "  JPY 90.5 each month",
    }),
  ),
  bad(
    "parties of a price list",
    "TAR2015 3:3",
    head({ contract: 'price list hosting "Hosting"\n  between "A" and "B"' }),
  ),
];

const DEFINITIONS = 'tarif 1\ndefinitions calls "Calls"\n';

export const DEFINITION_FILES: readonly Bad[] = [
  bad("a currency in definitions", "TAR2005 3:3", `${DEFINITIONS}  currency CHF`),
  bad("a version in definitions", "TAR2005 3:3", `${DEFINITIONS}  version 1`),
  bad("a parameter in definitions", "TAR2004 3:1", `${DEFINITIONS}parameter p is 5 hours`),
  bad(
    "a meter in definitions",
    "TAR2004 6:1",
    `${DEFINITIONS}unit request\nevent call type "call"\n\nmeter m count of call in request`,
  ),
  bad("a policy in definitions", "TAR2004 3:1", `${DEFINITIONS}policy no usage billed as zero`),
  bad("replace without anything inherited", "TAR2006 1:1", 'replace charge base "Base" CHF 1 once at start'),
  bad("remove without anything inherited", "TAR2006 1:1", "remove charge base"),
  bad("set without anything inherited", "TAR2006 1:1", "set seats to 5"),
];
