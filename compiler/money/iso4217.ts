/**
 * The currencies in which a contract can state money: ISO 4217, list one (current currencies and funds), as
 * published on 2026-09-17. It knows XCG in place of ANG, ZWG in place of ZWL, SLE in place of SLL, and
 * neither HRK nor BGN.
 *
 * Codes whose minor unit is "N.A." (metals, bond market units, XDR, XSU, XUA, XTS, XXX) are no currencies
 * here: money in them has no smallest step, so no fee could be checked. Funds codes with a minor unit (CLF,
 * UYW, CHE …) are.
 */

/** The day on which the pinned list was published. */
export const ISO_4217_PUBLISHED: string = "2026-09-17";

/**
 * The decimals of a currency's minor unit (0 to 4); null for a code that is unknown, historic or without a
 * minor unit.
 */
export function currencyDecimals(code: string): number | null {
  return DECIMALS.get(code) ?? null;
}

/** All codes, in the order of the alphabet. */
export function currencyCodes(): readonly string[] {
  return CODES;
}

const BY_DECIMALS: readonly (readonly [decimals: number, codes: string])[] = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [
    2,
    `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE
     CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD
     HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK
     MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD
     RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH
     USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  ],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"],
];

const DECIMALS: ReadonlyMap<string, number> = new Map(
  BY_DECIMALS.flatMap(([decimals, codes]) => codes.split(/\s+/).map(code => [code, decimals] as const)),
);

const CODES: readonly string[] = [...DECIMALS.keys()].sort();
