/**
 * Texts that use every word and every rule of the grammar at least once. They mean nothing; they only
 * parse.
 */
export const HEAD = `tarif 1
contract x "X"
  version 1
`;

export const WHOLE: string = `tarif 1
# Every clause of the head, and every declaration.
contract whole "The whole language"
  version 3 replaces 2
  version 3 amends 2
  based on mailer version 5
  use "./units.tarif"
  between "A" and "B"
  effective from 2026-01-01 to 2026-12-31
  effective from 2026-01-01 until further notice
  currency CHF
  timezone "Europe/Zurich"
  billed each billing period
  billed each month from day 15
  billed each 3 months
  billed each contract quarter
  payable within 30 days
  payable within 1 day
  payable within 1 week
  payable within 2 weeks
  payable within 1 month
  payable within 2 months
  payable within 1 year
  payable within 2 years
  payable within 1 hour
  payable within 2 hours
  payable within 1 minute
  payable within 2 minutes
  round lines half up in steps of CHF 0.01
  round lines never
  round total half even in steps of CHF 0.05

unit token plural tokens   # a unit of its own
unit GB_block is 25 GB
unit bps plural bps is 1 bit per second

parameter seats "Seats" is 25 seats between 10 seats and 500 seats from 2026-07-15 40 seats
parameter state is "NY" one of "NY", "NJ"
parameter fee is CHF 2 thousand
parameter day_of_change is 2026-03-01

event call "A call" type "com.example.call"
  field region named "where.region" text one of "eu", "us" default "eu"
  field size integer in bytes between 0 bytes and 5 billion bytes
  field paid decimal in CHF signed
  field live boolean default false
  field over boolean default true
  field at instant optional
event ping type "com.example.ping"

band tariff "Peak"
  is "high" on weekdays from 07:00 to 20:00
  is "high" on saturday, sunday from 07:00 to 24:00 in april to september
  is "low" on weekends
  is "low" on dates 2026-08-01, 2026-12-25
  is "low" on dates from "holidays.csv"
  is "low" otherwise
band days_of_week
  is "a" on monday, tuesday, wednesday, thursday, friday
  is "b" in january to february in march to may in june to july in august to october in november to december
band context "Context" of call.size is "small" up to 200 thousand bytes is "large" above

meter calls "Calls" count of call in calls where region is "eu" and size is above 5 bytes
meter users unique of call.region in regions where not_a is not one of "a", "b" or size is at least 3
meter small sum of call.size counted at least 60 bytes at most 1 million bytes rounded up in steps of 6 bytes
  where (region is "eu" or region is "us") and size is not below 4 bytes by region, tariff
meter largest maximum of call.size
meter least_of minimum of call.size * 2
meter mean average of (call.size + call.paid - 3) * 2
meter last latest of call.size
meter level average over time of call.size for each region starting at 5 bytes
meter moves total over time of changes of call.size
meter p95 percentile 95 over each 5 minutes of rate of call.size empty intervals as zero
meter top maximum over each hour of count of call in calls empty intervals left out
meter tops latest over each 24 hours of sum of call.size empty intervals as zero
meter daily average over each day of maximum of call.size empty intervals as zero
meter blend is 10 tokens per minute * small + 20 tokens per 2 thousand minutes * the seats
  by region summed over tariff quantity rounded down in steps of 1 token
meter both "Both" greater of small, the seats, 5 bytes
meter less lesser of small, largest

charge platform "Platform" in advance prorated by day note "In advance" CHF 500.00 each month
charge once_only "Once" in arrears not prorated
  CHF 1 once at start plus CHF 2 once at end
  plus CHF 3 once on 2026-05-01 plus CHF 4 once on the day_of_change
charge usage "Usage" for small separately by region, tariff
  includes 1 million bytes each month before tiers unused carries over 3 periods up to 5 million bytes
  price at least CHF 1 price at most the fee price rounded half down in steps of CHF 0.01
  increasing 3% each contract year between 2% and 5% rounded half up in steps of CHF 0.05
  settled each contract year
  when region is "eu" and the state is one of "NY", "NJ"
    graduated each month
      up to 10 million bytes included
      up to the seats CHF 3.00 per million bytes plus CHF 1 flat
      above not offered
  when region is "us" volume each quarter by largest below 5 bytes 2% at or above 0.1% each year
  otherwise included
charge seats_fee "Seats" for seats prorated by second the fee per started 2 thousand seats each week
charge each_call "Each call" for each call of size + paid
  counted rounded up in steps of 1 byte where region is "eu"
  2.9% plus CHF 0.30 flat plus the fee plus graduated above the fee flat
charge on_spend "On spend" for the spend of everything except usage, platform 5% each day
charge phased "Phased" for calls includes 5 calls each hour within tiers unused carries over 1 period
  from start CHF 1 per call
  from 2026-05-01 prices in CHF per million calls each month by region, live
    "eu", true 15.00
    "us", false 7.5
    512, true 1
    otherwise 1.00
  from contract month 13 prices in CHF per call by region from "rates.csv"
  from contract day 15 when region is "eu" CHF 1 flat
  from the day_of_change CHF 1 flat

allowance free "Free" for usage, each_call 100 bytes each month within tiers

discount launch "Launch" on usage during contract months 1 to 3 at most CHF 5 each month 10% off
discount day_one "Day one" on usage during contract month 1 after minimums CHF 5 off each month
discount days_off "Days" on everything during contract days 1 to 14 prorated by day CHF 5 off each month
discount spring "Spring" on everything during 2026-03-01 to the day_of_change
  not prorated CHF 5 off each month
discount first_day "First day" on everything during contract day 1 10% off
discount stairs "Stairs" on usage graduated each month by the spend of usage
  below CHF 5 10% off at or above 20% off
discount by_use "By use" on usage volume each month by small up to 5 bytes 10% off above CHF 5 off

minimum annual "Annual" on usage prorated by day CHF 20'000.00 each contract year
maximum cap "Cap" on everything not prorated from start CHF 5 each month
  from contract month 13 the fee each month

credit prepaid "Prepaid" pays everything before tax expires after 12 months
  priority 2 CHF 5 granted each month
credit extra "Extra" pays usage after tax expires on 2026-12-31 CHF 5 granted on 2026-05-01
credit units "Units" pays usage before tiers 5 bytes granted at start
credit more "More" pays usage within tiers granted by each call of paid

tax vat "VAT" on everything from start 8.1% from 2027-01-01 8.5% included
tax other "Other" on usage 5%

policy
  late events accepted until 3 days after the period then billed in the next period
  late events accepted until 3 days after the period then billed as corrections
  late events accepted until 3 days after the period then rejected
  duplicates ignored
  unknown values rejected
  unknown values priced as otherwise
  incomplete events rejected
  negative quantities rejected
  negative quantities accepted
  negative totals carried forward
  negative totals paid out
  events outside the term rejected
  future events accepted up to 1 hour ahead
  corrections rejected
  corrections accepted until the bill
  corrections accepted for 90 days after the bill
  no usage billed as zero
  price changes split the period
  price changes wait for the next period
  partial periods keep tiers whole
  partial periods prorate tiers
  totals below CHF 5.00 carried forward
  totals below CHF 5.00 not billed

example "All steps"
  bill at start
  bill for 2026-04
  bill for 2026-04-01 to 2026-04-30
  bill for contract month 3
  given seats is 30 seats from 2026-05-01
  given state is "NJ"
  ends on 2026-06-30
  usage small -12 million bytes where region is "eu" and tariff is "high"
  record call at 2026-05-04T10:00:00.5+02:00 with region "eu", live true, size 5 bytes
  record ping at 2026-05-04T10:00:00Z
  expect total CHF 1.00
  expect charge usage where region is "eu" CHF 1.00
  expect meter small 5 bytes
  expect discount launch on usage CHF 1.00
  expect discount launch CHF 1.00
  expect credit prepaid left CHF 1.00
  expect credit prepaid CHF 1.00
  expect allowance free 5 bytes
  expect minimum annual CHF 1.00
  expect maximum cap CHF 1.00
  expect tax vat CHF 1.00
  expect rejected 1 event
  expect held 2 events

replace unit token plural tokens
replace charge usage "Usage" included
remove unit token
remove example "All steps"
remove parameter seats
remove event call
remove band tariff
remove meter calls
remove charge usage
remove allowance free
remove discount launch
remove minimum annual
remove maximum cap
remove credit prepaid
remove tax vat
set seats to 40 seats
set state to "NJ" from 2026-05-01
# The end.
`;

export const PRICE_LIST: string = `tarif 1 price list mailer "Mailer" unit mail plural mails`;
export const DEFINITIONS: string = `tarif 1 definitions common "Common" unit mail plural mails`;
