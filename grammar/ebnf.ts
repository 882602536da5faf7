/**
 * The grammar of Tarif, edition 1, in EBNF: `[x]` optional, `x*` none or more, `x+` one or more. The parser
 * is built from this text, so the two cannot differ; docs/grammar.ebnf is a copy of it for readers, which a
 * test compares. It is strong LL(1): one token of lookahead decides everywhere, and no alternative depends
 * on its place.
 */
export const EBNF: string = `(* 1. file and head *)
file = "tarif" NUM ( "contract" | "price" "list" | "definitions" ) NAME TEXT head* decl* ;
head = "version" NUM [ ( "replaces" | "amends" ) NUM ]
     | "based" "on" NAME "version" NUM
     | "use" TEXT
     | "between" TEXT "and" TEXT
     | "effective" "from" DATE ( "to" DATE | "until" "further" "notice" )
     | "currency" CUR
     | "timezone" TEXT
     | "billed" "each" period [ "from" "day" NUM ]
     | "payable" "within" duration
     | "round" ( "lines" ( rounding | "never" ) | "total" rounding ) ;
decl = item | policyd | "replace" item | "remove" ( "unit" UNIT | "example" TEXT | kind NAME ) | "set" NAME "to" pvalue [ "from" DATE ] ;
item = unitd | paramd | eventd | bandd | meterd | charged | allowanced | discountd | minimumd | creditd | taxd | exampled ;
kind = "parameter" | "event" | "band" | "meter" | "charge" | "allowance" | "discount" | "minimum" | "maximum" | "credit" | "tax" ;

(* 2. values *)
scale    = "thousand" | "million" | "billion" ;
number   = [ "-" ] NUM [ scale ] ;
money    = CUR number ;
amount   = money | "the" NAME ;
quantity = number [ UNIT ] | "the" NAME ;
worth    = money | quantity ;
value    = worth | PCT ;
lit      = value | TEXT | "true" | "false" ;
lits     = lit ( "," lit )* ;
names    = NAME ( "," NAME )* ;
date     = DATE | "the" NAME ;
period   = "hour" | "day" | "week" | "month" | "quarter" | "year" | NUM "months" | "billing" "period" | "contract" ( "month" | "quarter" | "year" ) ;
each     = "each" period ;
duration = NUM ( "minute" | "minutes" | "hour" | "hours" | "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years" ) ;
rounding = ( "up" | "down" | "half" ( "up" | "down" | "even" ) ) "in" "steps" "of" value ;
start    = "start" | date | "contract" ( "month" | "day" ) NUM ;
window   = date "to" date | "contract" ( ( "month" | "day" ) NUM | ( "months" | "days" ) NUM "to" NUM ) ;
per      = "per" [ "started" ] [ NUM ] [ scale ] UNIT ;

(* 3. units, parameters, events, bands *)
unitd  = "unit" UNIT [ "plural" UNIT ] [ "is" number UNIT [ "per" UNIT ] ] ;
paramd = "parameter" NAME [ TEXT ] "is" pvalue [ "between" pvalue "and" pvalue | oneof ] ( "from" DATE pvalue )* ;
pvalue = value | TEXT | DATE ;
eventd = "event" NAME [ TEXT ] "type" TEXT field* ;
field  = "field" NAME [ "named" TEXT ] ftype [ "in" ( UNIT | CUR ) ] [ "between" value "and" value ] [ "signed" ] [ "optional" | "default" lit ] ;
oneof  = "one" "of" TEXT ( "," TEXT )* ;
ftype  = "text" [ oneof ] | "integer" | "decimal" | "boolean" | "instant" ;
bandd  = "band" NAME [ TEXT ] ( bandrow+ | "of" NAME "." NAME ( "is" TEXT bound )+ ) ;
bandrow = "is" TEXT ( "otherwise" | span+ ) ;
span   = "in" monthname "to" monthname | "on" days | "from" TIME "to" TIME ;
days   = "weekdays" | "weekends" | dayname ( "," dayname )* | "dates" ( "from" TEXT | DATE ( "," DATE )* ) ;
dayname = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" ;
monthname = "january" | "february" | "march" | "april" | "may" | "june" | "july" | "august" | "september" | "october" | "november" | "december" ;

(* 4. meters *)
meterd = "meter" NAME [ TEXT ] ( derived | agg [ "where" cond ] ) [ "by" names ] [ "summed" "over" names ] [ "quantity" "rounded" rounding ] ;
derived = "is" expr | ( "greater" | "lesser" ) "of" operand ( "," operand )* ;
operand = NAME | value ;
agg    = ( "count" "of" NAME | "unique" "of" ref ) "in" UNIT
       | "sum" "of" counted
       | ( "maximum" | "minimum" | "average" | "latest" ) ( "of" counted | "over" ( "time" "of" level | buckets ) )
       | "total" "over" "time" "of" level
       | "percentile" NUM "over" buckets ;
level  = NAME [ "of" NAME ] "." NAME [ "for" "each" NAME ] [ "starting" "at" value ] ;   (* with \`of\`, the first NAME is the word \`changes\` *)
buckets = "each" [ NUM ] UNIT "of" ( "count" "of" NAME "in" UNIT | ( "sum" | "rate" | "average" | "maximum" | "minimum" | "latest" ) "of" counted )
          "empty" "intervals" ( "as" "zero" | "left" "out" ) ;
counted = expr [ "counted" adjust+ ] ;
adjust = "at" ( "least" | "most" ) quantity | "rounded" rounding ;
expr   = term ( ( "+" | "-" ) term )* ;
term   = factor ( "*" factor )* ;
factor = number [ UNIT [ "per" [ NUM ] [ scale ] UNIT ] ] | "the" NAME | ref | "(" counted ")" ;
ref    = NAME [ "." NAME ] ;
cond   = test [ ( "and" test )+ | ( "or" test )+ ] ;
test   = "(" cond ")" | ref "is" [ "not" ] ( lit | "one" "of" lits | "at" ( "least" | "most" ) value | "above" value | "below" value ) ;

(* 5. charges *)
charged = "charge" NAME TEXT [ "for" source ] frame* ( pricing | phase+ ) ;
source = "the" "spend" "of" charges | NAME [ "separately" "by" names ] | "each" NAME [ "of" counted ] [ "where" cond ] ;
frame  = "in" ( "advance" | "arrears" )
       | "prorated" "by" ( "day" | "second" ) | "not" "prorated"
       | "includes" allowed
       | "price" ( "at" ( "least" | "most" ) amount | "rounded" rounding )
       | "increasing" value "each" "contract" "year" [ "between" value "and" value ] "rounded" rounding
       | "settled" each
       | "note" TEXT ;
allowed = worth each [ ( "before" | "within" ) "tiers" ] [ "unused" "carries" "over" NUM ( "period" | "periods" ) [ "up" "to" quantity ] ] ;
phase  = "from" start pricing ;
pricing = price | table | when+ ;
when   = ( "when" choices | "otherwise" ) price ;
choices = choice ( "and" choice )* ;
choice = [ "the" ] NAME "is" ( lit | "one" "of" lits ) ;
price  = "included" | schedule | part [ plus ] ;
plus   = "plus" ( schedule | part [ plus ] ) ;
part   = PCT [ each ] | money tail | "the" NAME [ tail ] ;
tail   = per [ each ] | "flat" | each | "once" ( "at" ( "start" | "end" ) | "on" date ) ;
schedule = ( "graduated" [ each ] | "volume" [ each ] [ "by" NAME ] ) row+ ;
row    = bound ( "included" | "not" "offered" | part ( "plus" part )* ) ;
bound  = "up" "to" value | "below" value | "above" | "at" "or" "above" ;
table  = "prices" "in" CUR per [ each ] "by" names ( "from" TEXT | trow+ ) [ "otherwise" NUM ] ;
trow   = key ( "," key )* NUM ;
key    = TEXT | "true" | "false" | NUM ;
allowanced = "allowance" NAME TEXT "for" names allowed ;

(* 6. adjustments *)
charges = "everything" [ "except" names ] | names ;
discountd = "discount" NAME TEXT "on" charges dframe* ( value "off" [ each ] | ( "graduated" | "volume" ) each "by" ( "the" "spend" "of" charges | NAME ) drow+ ) ;
dframe = "during" window | "at" "most" amount each | "prorated" "by" "day" | "not" "prorated" | "after" "minimums" ;
drow   = bound value "off" ;
minimumd = ( "minimum" | "maximum" ) NAME TEXT "on" charges ( "prorated" "by" "day" | "not" "prorated" ) ( amount each | ( "from" start amount each )+ ) ;
creditd = "credit" NAME TEXT "pays" charges cframe* ( worth "granted" ( "on" date | "at" "start" | each ) | "granted" "by" "each" NAME "of" ref ) ;
cframe = "before" ( "tax" | "tiers" ) | "after" "tax" | "within" "tiers" | "expires" ( "after" duration | "on" date ) | "priority" NUM ;
taxd   = "tax" NAME TEXT "on" charges ( trate | ( "from" start trate )+ ) ;
trate  = value [ "included" ] ;

(* 7. policy and examples *)
policyd = "policy" sentence+ ;
sentence = "late" "events" "accepted" "until" duration "after" "the" "period" "then" ( "billed" ( "in" "the" "next" "period" | "as" "corrections" ) | "rejected" )
  | "duplicates" "ignored"
  | "unknown" "values" ( "rejected" | "priced" "as" "otherwise" )
  | "incomplete" "events" "rejected"
  | "negative" ( "quantities" ( "rejected" | "accepted" ) | "totals" ( "carried" "forward" | "paid" "out" ) )
  | "events" "outside" "the" "term" "rejected"
  | "future" "events" "accepted" "up" "to" duration "ahead"
  | "corrections" ( "rejected" | "accepted" ( "until" "the" "bill" | "for" duration "after" "the" "bill" ) )
  | "no" "usage" "billed" "as" "zero"
  | "price" "changes" ( "split" "the" "period" | "wait" "for" "the" "next" "period" )
  | "partial" "periods" ( "keep" "tiers" "whole" | "prorate" "tiers" )
  | "totals" "below" money ( "carried" "forward" | "not" "billed" ) ;
exampled = "example" TEXT step+ ;
step   = "bill" ( "for" ( MONTH | DATE "to" DATE | "contract" "month" NUM ) | "at" "start" )
       | "given" NAME "is" pvalue [ "from" DATE ]
       | "ends" "on" DATE
       | "usage" NAME value [ "where" choices ]
       | "record" NAME "at" INSTANT [ "with" NAME lit ( "," NAME lit )* ]
       | "expect" expected ;
expected = "total" money
       | ( "charge" | "meter" ) NAME [ "where" choices ] value
       | "discount" NAME [ "on" NAME ] value | "credit" NAME [ "left" ] value
       | ( "allowance" | "minimum" | "maximum" | "tax" ) NAME value
       | ( "rejected" | "held" ) NUM ( "event" | "events" ) ;
`;
