// Written by scripts/generate-validators.ts from schemas/ with ajv: do not edit.
// @ts-nocheck
import type { Validator } from "./validate-words.ts";

function noted(errors, path, keyword, params) {
const error = { path, keyword, params };
if(errors === null) return [error];
errors.push(error);
return errors;
}
function joined(errors, more) {
if(errors === null) return more;
for(const error of more) errors.push(error);
return errors;
}
function lengthOf(text) {
let length = 0;
for(const _ of text) length += 1;
return length;
}
export const plan: Validator = validate0;
const pattern0 = /^[a-z][a-z0-9_-]*$/u;

function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "A name that the contract declares: small letters, digits, _ and -."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate1.errors = vErrors;
return errors === 0;
}

const pattern1 = /^[A-Z]{3}$/u;

function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "code"});
errors++;
}
if(data.decimals === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "decimals"});
errors++;
}
for(const key0 in data){
if(!((key0 === "code") || (key0 === "decimals"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.code !== undefined){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
vErrors = noted(vErrors, instancePath+"/code", "pattern", {wanted: "ISO 4217 code: three capital letters."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/code", "type", {type: "string"});
errors++;
}
}
if(data.decimals !== undefined){
let data1 = data.decimals;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = noted(vErrors, instancePath+"/decimals", "type", {type: "integer"});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/decimals", "maximum", {comparison: "<=", limit: 4});
errors++;
}
if(data1 < 0 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/decimals", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate3.errors = vErrors;
return errors === 0;
}

const func0 = lengthOf;
const pattern2 = /^[0-9]{4}[a-z]+$/u;

function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.iana === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "iana"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
if(data.initial === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "initial"});
errors++;
}
if(data.transitions === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "transitions"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "iana")) || (key0 === "from")) || (key0 === "to")) || (key0 === "initial")) || (key0 === "transitions"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func0(data0) < 1){
vErrors = noted(vErrors, instancePath+"/name", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/name", "type", {type: "string"});
errors++;
}
}
if(data.iana !== undefined){
let data1 = data.iana;
if(typeof data1 === "string"){
if(!pattern2.test(data1)){
vErrors = noted(vErrors, instancePath+"/iana", "pattern", {wanted: "Release of the IANA data, as 2026f."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/iana", "type", {type: "string"});
errors++;
}
}
if(data.from !== undefined){
let data2 = data.from;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = noted(vErrors, instancePath+"/from", "type", {type: "integer"});
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/from", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data2 < -9007199254740991 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/from", "minimum", {comparison: ">=", limit: -9007199254740991});
errors++;
}
}
}
if(data.to !== undefined){
let data3 = data.to;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = noted(vErrors, instancePath+"/to", "type", {type: "integer"});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/to", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data3 < -9007199254740991 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/to", "minimum", {comparison: ">=", limit: -9007199254740991});
errors++;
}
}
}
if(data.initial !== undefined){
let data4 = data.initial;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/initial", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 86400 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/initial", "maximum", {comparison: "<=", limit: 86400});
errors++;
}
if(data4 < -86400 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/initial", "minimum", {comparison: ">=", limit: -86400});
errors++;
}
}
}
if(data.transitions !== undefined){
let data5 = data.transitions;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(Array.isArray(data6)){
if(data6.length < 2){
vErrors = noted(vErrors, instancePath+"/transitions/" + i0, "minItems", {limit: 2});
errors++;
}
const len1 = data6.length;
if(len1 > 0){
let data7 = data6[0];
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/transitions/" + i0+"/0", "type", {type: "integer"});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/transitions/" + i0+"/0", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data7 < -9007199254740991 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/transitions/" + i0+"/0", "minimum", {comparison: ">=", limit: -9007199254740991});
errors++;
}
}
}
if(len1 > 1){
let data8 = data6[1];
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = noted(vErrors, instancePath+"/transitions/" + i0+"/1", "type", {type: "integer"});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 86400 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/transitions/" + i0+"/1", "maximum", {comparison: "<=", limit: 86400});
errors++;
}
if(data8 < -86400 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/transitions/" + i0+"/1", "minimum", {comparison: ">=", limit: -86400});
errors++;
}
}
}
const len2 = data6.length;
if(!(len2 <= 2)){
vErrors = noted(vErrors, instancePath+"/transitions/" + i0, "items", {limit: 2});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/transitions/" + i0, "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/transitions", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate5.errors = vErrors;
return errors === 0;
}

const func1 = Object.prototype.hasOwnProperty;
const pattern3 = /^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-9]))$/u;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern3.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "A civil day, YYYY-MM-DD."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}


function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "hour"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key0 in data){
if(!(key0 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("hour" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "hour"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "day"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key1 in data){
if(!(key1 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("day" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "day"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "week"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key2 in data){
if(!(key2 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("week" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "week"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "month"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.fromDay === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "fromDay"});
errors++;
}
for(const key3 in data){
if(!((key3 === "kind") || (key3 === "fromDay"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
let data3 = data.kind;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data3 === "month") || (data3 === "quarter")) || (data3 === "year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["month","quarter","year"]});
errors++;
}
}
if(data.fromDay !== undefined){
let data4 = data.fromDay;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/fromDay", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 28 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/fromDay", "maximum", {comparison: "<=", limit: 28});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/fromDay", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "quarter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.fromDay === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "fromDay"});
errors++;
}
for(const key4 in data){
if(!((key4 === "kind") || (key4 === "fromDay"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(typeof data5 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data5 === "month") || (data5 === "quarter")) || (data5 === "year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["month","quarter","year"]});
errors++;
}
}
if(data.fromDay !== undefined){
let data6 = data.fromDay;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/fromDay", "type", {type: "integer"});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 28 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/fromDay", "maximum", {comparison: "<=", limit: 28});
errors++;
}
if(data6 < 1 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/fromDay", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "year"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.fromDay === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "fromDay"});
errors++;
}
for(const key5 in data){
if(!((key5 === "kind") || (key5 === "fromDay"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data.kind !== undefined){
let data7 = data.kind;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data7 === "month") || (data7 === "quarter")) || (data7 === "year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["month","quarter","year"]});
errors++;
}
}
if(data.fromDay !== undefined){
let data8 = data.fromDay;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = noted(vErrors, instancePath+"/fromDay", "type", {type: "integer"});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 28 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/fromDay", "maximum", {comparison: "<=", limit: 28});
errors++;
}
if(data8 < 1 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/fromDay", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "months"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.count === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "count"});
errors++;
}
for(const key6 in data){
if(!((key6 === "kind") || (key6 === "count"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data.kind !== undefined){
if("months" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "months"});
errors++;
}
}
if(data.count !== undefined){
let data10 = data.count;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
vErrors = noted(vErrors, instancePath+"/count", "type", {type: "integer"});
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
vErrors = noted(vErrors, instancePath+"/count", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data10 < 1 || isNaN(data10)){
vErrors = noted(vErrors, instancePath+"/count", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "contract month"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key7 in data){
if(!(key7 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key7});
errors++;
}
}
if(data.kind !== undefined){
let data11 = data.kind;
if(typeof data11 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data11 === "contract month") || (data11 === "contract quarter")) || (data11 === "contract year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["contract month","contract quarter","contract year"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "contract quarter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key8 in data){
if(!(key8 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key8});
errors++;
}
}
if(data.kind !== undefined){
let data12 = data.kind;
if(typeof data12 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data12 === "contract month") || (data12 === "contract quarter")) || (data12 === "contract year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["contract month","contract quarter","contract year"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "contract year"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key9 in data){
if(!(key9 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key9});
errors++;
}
}
if(data.kind !== undefined){
let data13 = data.kind;
if(typeof data13 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data13 === "contract month") || (data13 === "contract quarter")) || (data13 === "contract year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["contract month","contract quarter","contract year"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

const pattern4 = /^(?:0|-?(?:[1-9][0-9]*(?:\.[0-9]*[1-9])?|0\.[0-9]*[1-9]|[1-9][0-9]*\/[1-9][0-9]*))$/u;

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func0(data) > 2000){
vErrors = noted(vErrors, instancePath, "maxLength", {limit: 2000});
errors++;
}
if(!pattern4.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "An exact number as text: the shortest decimal (\"12.5\", \"-3\", \"0\"), or n/d in lowest terms where no finite decimal exists (\"17/31\")."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}


function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "mode"});
errors++;
}
if(data.step === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "step"});
errors++;
}
for(const key0 in data){
if(!((key0 === "mode") || (key0 === "step"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/mode", "type", {type: "string"});
errors++;
}
if(!(((((data0 === "up") || (data0 === "down")) || (data0 === "half up")) || (data0 === "half down")) || (data0 === "half even"))){
vErrors = noted(vErrors, instancePath+"/mode", "enum", {allowedValues: ["up","down","half up","half down","half even"]});
errors++;
}
}
if(data.step !== undefined){
if(!(validate15(data.step, {instancePath:instancePath+"/step",parentData:data,parentDataProperty:"step",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.singular === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "singular"});
errors++;
}
if(data.plural === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "plural"});
errors++;
}
if(data.money === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "money"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "singular") || (key0 === "plural")) || (key0 === "money"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.singular !== undefined){
if(typeof data.singular !== "string"){
vErrors = noted(vErrors, instancePath+"/singular", "type", {type: "string"});
errors++;
}
}
if(data.plural !== undefined){
if(typeof data.plural !== "string"){
vErrors = noted(vErrors, instancePath+"/plural", "type", {type: "string"});
errors++;
}
}
if(data.money !== undefined){
if(typeof data.money !== "boolean"){
vErrors = noted(vErrors, instancePath+"/money", "type", {type: "boolean"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "between"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.least === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "least"});
errors++;
}
if(data.most === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "most"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "least")) || (key0 === "most"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("between" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "between"});
errors++;
}
}
if(data.least !== undefined){
if(typeof data.least !== "string"){
vErrors = noted(vErrors, instancePath+"/least", "type", {type: "string"});
errors++;
}
}
if(data.most !== undefined){
if(typeof data.most !== "string"){
vErrors = noted(vErrors, instancePath+"/most", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "one of"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "values"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("one of" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "one of"});
errors++;
}
}
if(data.values !== undefined){
let data4 = data.values;
if(Array.isArray(data4)){
if(data4.length < 1){
vErrors = noted(vErrors, instancePath+"/values", "minItems", {limit: 1});
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
vErrors = noted(vErrors, instancePath+"/values/" + i0, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/values", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.line === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "line"});
errors++;
}
if(data.column === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "column"});
errors++;
}
if(data.start === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "start"});
errors++;
}
if(data.end === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "end"});
errors++;
}
if(data.words === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "words"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "path") || (key0 === "line")) || (key0 === "column")) || (key0 === "start")) || (key0 === "end")) || (key0 === "words"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(func0(data0) < 1){
vErrors = noted(vErrors, instancePath+"/path", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/path", "type", {type: "string"});
errors++;
}
}
if(data.line !== undefined){
let data1 = data.line;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = noted(vErrors, instancePath+"/line", "type", {type: "integer"});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/line", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/line", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.column !== undefined){
let data2 = data.column;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = noted(vErrors, instancePath+"/column", "type", {type: "integer"});
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/column", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data2 < 1 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/column", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.start !== undefined){
let data3 = data.start;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = noted(vErrors, instancePath+"/start", "type", {type: "integer"});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/start", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data3 < 0 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/start", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.end !== undefined){
let data4 = data.end;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/end", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/end", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data4 < 0 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/end", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.words !== undefined){
if(typeof data.words !== "string"){
vErrors = noted(vErrors, instancePath+"/words", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
if(data.bounds === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "bounds"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "title")) || (key0 === "kind")) || (key0 === "unit")) || (key0 === "values")) || (key0 === "bounds")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
let data1 = data.title;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: ["string","null"]});
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data2 === "number") || (data2 === "text")) || (data2 === "date"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["number","text","date"]});
errors++;
}
}
if(data.unit !== undefined){
let data3 = data.unit;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(!(validate21(data3, {instancePath:instancePath+"/unit",parentData:data,parentDataProperty:"unit",rootData}))){
vErrors = joined(vErrors, validate21.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(data3 !== null){
vErrors = noted(vErrors, instancePath+"/unit", "type", {type: "null"});
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/unit", "anyOf", {});
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.values !== undefined){
let data4 = data.values;
if(Array.isArray(data4)){
if(data4.length < 1){
vErrors = noted(vErrors, instancePath+"/values", "minItems", {limit: 1});
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.from === undefined){
vErrors = noted(vErrors, instancePath+"/values/" + i0, "required", {missingProperty: "from"});
errors++;
}
if(data5.value === undefined){
vErrors = noted(vErrors, instancePath+"/values/" + i0, "required", {missingProperty: "value"});
errors++;
}
for(const key1 in data5){
if(!((key1 === "from") || (key1 === "value"))){
vErrors = noted(vErrors, instancePath+"/values/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data5.from !== undefined){
let data6 = data5.from;
const _errs18 = errors;
let valid5 = false;
const _errs19 = errors;
if(!(validate8(data6, {instancePath:instancePath+"/values/" + i0+"/from",parentData:data5,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate8.errors);
errors = vErrors.length;
}
var _valid1 = _errs19 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const _errs20 = errors;
if(data6 !== null){
vErrors = noted(vErrors, instancePath+"/values/" + i0+"/from", "type", {type: "null"});
errors++;
}
var _valid1 = _errs20 === errors;
valid5 = valid5 || _valid1;
}
if(!valid5){
vErrors = noted(vErrors, instancePath+"/values/" + i0+"/from", "anyOf", {});
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "string"){
vErrors = noted(vErrors, instancePath+"/values/" + i0+"/value", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/values/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/values", "type", {type: "array"});
errors++;
}
}
if(data.bounds !== undefined){
let data8 = data.bounds;
const _errs25 = errors;
let valid6 = false;
const _errs26 = errors;
if(!(validate24(data8, {instancePath:instancePath+"/bounds",parentData:data,parentDataProperty:"bounds",rootData}))){
vErrors = joined(vErrors, validate24.errors);
errors = vErrors.length;
}
var _valid2 = _errs26 === errors;
valid6 = valid6 || _valid2;
if(!valid6){
const _errs27 = errors;
if(data8 !== null){
vErrors = noted(vErrors, instancePath+"/bounds", "type", {type: "null"});
errors++;
}
var _valid2 = _errs27 === errors;
valid6 = valid6 || _valid2;
}
if(!valid6){
vErrors = noted(vErrors, instancePath+"/bounds", "anyOf", {});
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.type === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "type"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.between === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "between"});
errors++;
}
if(data.signed === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "signed"});
errors++;
}
if(data.presence === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "presence"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"name":{"$ref":"#/$defs/name"},"path":{"type":"array","minItems":1,"maxItems":8,"items":{"type":"string"}},"type":{"type":"string","enum":["text","integer","decimal","boolean","instant"]},"values":{"type":["array","null"],"minItems":1,"items":{"type":"string"}},"unit":{"anyOf":[{"$ref":"#/$defs/unit"},{"type":"null"}]},"between":{"anyOf":[{"type":"object","properties":{"least":{"$ref":"#/$defs/num"},"most":{"$ref":"#/$defs/num"}},"required":["least","most"],"additionalProperties":false},{"type":"null"}]},"signed":{"type":"boolean"},"presence":{"anyOf":[{"type":"string","enum":["required","optional"]},{"type":"object","properties":{"default":{"type":"string"}},"required":["default"],"additionalProperties":false}]},"place":{"$ref":"#/$defs/place"}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.path !== undefined){
let data1 = data.path;
if(Array.isArray(data1)){
if(data1.length > 8){
vErrors = noted(vErrors, instancePath+"/path", "maxItems", {limit: 8});
errors++;
}
if(data1.length < 1){
vErrors = noted(vErrors, instancePath+"/path", "minItems", {limit: 1});
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
vErrors = noted(vErrors, instancePath+"/path/" + i0, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/path", "type", {type: "array"});
errors++;
}
}
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/type", "type", {type: "string"});
errors++;
}
if(!(((((data3 === "text") || (data3 === "integer")) || (data3 === "decimal")) || (data3 === "boolean")) || (data3 === "instant"))){
vErrors = noted(vErrors, instancePath+"/type", "enum", {allowedValues: ["text","integer","decimal","boolean","instant"]});
errors++;
}
}
if(data.values !== undefined){
let data4 = data.values;
if((!(Array.isArray(data4))) && (data4 !== null)){
vErrors = noted(vErrors, instancePath+"/values", "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data4)){
if(data4.length < 1){
vErrors = noted(vErrors, instancePath+"/values", "minItems", {limit: 1});
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(typeof data4[i1] !== "string"){
vErrors = noted(vErrors, instancePath+"/values/" + i1, "type", {type: "string"});
errors++;
}
}
}
}
if(data.unit !== undefined){
let data6 = data.unit;
const _errs14 = errors;
let valid5 = false;
const _errs15 = errors;
if(!(validate21(data6, {instancePath:instancePath+"/unit",parentData:data,parentDataProperty:"unit",rootData}))){
vErrors = joined(vErrors, validate21.errors);
errors = vErrors.length;
}
var _valid0 = _errs15 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs16 = errors;
if(data6 !== null){
vErrors = noted(vErrors, instancePath+"/unit", "type", {type: "null"});
errors++;
}
var _valid0 = _errs16 === errors;
valid5 = valid5 || _valid0;
}
if(!valid5){
vErrors = noted(vErrors, instancePath+"/unit", "anyOf", {});
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
}
if(data.between !== undefined){
let data7 = data.between;
const _errs19 = errors;
let valid6 = false;
const _errs20 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.least === undefined){
vErrors = noted(vErrors, instancePath+"/between", "required", {missingProperty: "least"});
errors++;
}
if(data7.most === undefined){
vErrors = noted(vErrors, instancePath+"/between", "required", {missingProperty: "most"});
errors++;
}
for(const key1 in data7){
if(!((key1 === "least") || (key1 === "most"))){
vErrors = noted(vErrors, instancePath+"/between", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data7.least !== undefined){
if(!(validate15(data7.least, {instancePath:instancePath+"/between/least",parentData:data7,parentDataProperty:"least",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
if(data7.most !== undefined){
if(!(validate15(data7.most, {instancePath:instancePath+"/between/most",parentData:data7,parentDataProperty:"most",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/between", "type", {type: "object"});
errors++;
}
var _valid1 = _errs20 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const _errs25 = errors;
if(data7 !== null){
vErrors = noted(vErrors, instancePath+"/between", "type", {type: "null"});
errors++;
}
var _valid1 = _errs25 === errors;
valid6 = valid6 || _valid1;
}
if(!valid6){
vErrors = noted(vErrors, instancePath+"/between", "anyOf", {});
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data.signed !== undefined){
if(typeof data.signed !== "boolean"){
vErrors = noted(vErrors, instancePath+"/signed", "type", {type: "boolean"});
errors++;
}
}
if(data.presence !== undefined){
let data11 = data.presence;
const _errs30 = errors;
let valid8 = false;
const _errs31 = errors;
if(typeof data11 !== "string"){
vErrors = noted(vErrors, instancePath+"/presence", "type", {type: "string"});
errors++;
}
if(!((data11 === "required") || (data11 === "optional"))){
vErrors = noted(vErrors, instancePath+"/presence", "enum", {allowedValues: ["required","optional"]});
errors++;
}
var _valid2 = _errs31 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const _errs33 = errors;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.default === undefined){
vErrors = noted(vErrors, instancePath+"/presence", "required", {missingProperty: "default"});
errors++;
}
for(const key2 in data11){
if(!(key2 === "default")){
vErrors = noted(vErrors, instancePath+"/presence", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data11.default !== undefined){
if(typeof data11.default !== "string"){
vErrors = noted(vErrors, instancePath+"/presence/default", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/presence", "type", {type: "object"});
errors++;
}
var _valid2 = _errs33 === errors;
valid8 = valid8 || _valid2;
}
if(!valid8){
vErrors = noted(vErrors, instancePath+"/presence", "anyOf", {});
errors++;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.type === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "type"});
errors++;
}
if(data.fields === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "fields"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "title")) || (key0 === "type")) || (key0 === "fields")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
let data1 = data.title;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: ["string","null"]});
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(typeof data2 === "string"){
if(func0(data2) < 1){
vErrors = noted(vErrors, instancePath+"/type", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/type", "type", {type: "string"});
errors++;
}
}
if(data.fields !== undefined){
let data3 = data.fields;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate31(data3[i0], {instancePath:instancePath+"/fields/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/fields", "type", {type: "array"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "months"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "from")) || (key0 === "to"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("months" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "months"});
errors++;
}
}
if(data.from !== undefined){
let data1 = data.from;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = noted(vErrors, instancePath+"/from", "type", {type: "integer"});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 12 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/from", "maximum", {comparison: "<=", limit: 12});
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/from", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.to !== undefined){
let data2 = data.to;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = noted(vErrors, instancePath+"/to", "type", {type: "integer"});
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 12 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/to", "maximum", {comparison: "<=", limit: 12});
errors++;
}
if(data2 < 1 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/to", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "weekdays"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.days === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "days"});
errors++;
}
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "days"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("weekdays" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "weekdays"});
errors++;
}
}
if(data.days !== undefined){
let data4 = data.days;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
vErrors = noted(vErrors, instancePath+"/days/" + i0, "type", {type: "integer"});
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 7 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/days/" + i0, "maximum", {comparison: "<=", limit: 7});
errors++;
}
if(data5 < 1 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/days/" + i0, "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/days", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "hours"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "from")) || (key2 === "to"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("hours" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "hours"});
errors++;
}
}
if(data.from !== undefined){
let data7 = data.from;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/from", "type", {type: "integer"});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 86400 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/from", "maximum", {comparison: "<=", limit: 86400});
errors++;
}
if(data7 < 0 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/from", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.to !== undefined){
let data8 = data.to;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = noted(vErrors, instancePath+"/to", "type", {type: "integer"});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 86400 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/to", "maximum", {comparison: "<=", limit: 86400});
errors++;
}
if(data8 < 0 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/to", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "dates"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.dates === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "dates"});
errors++;
}
for(const key3 in data){
if(!((key3 === "kind") || (key3 === "dates"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
if("dates" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "dates"});
errors++;
}
}
if(data.dates !== undefined){
let data10 = data.dates;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(!(validate8(data10[i1], {instancePath:instancePath+"/dates/" + i1,parentData:data10,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate8.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/dates", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "time"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.rows === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rows"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "title")) || (key0 === "kind")) || (key0 === "rows")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
let data1 = data.title;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: ["string","null"]});
errors++;
}
}
if(data.kind !== undefined){
if("time" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "time"});
errors++;
}
}
if(data.rows !== undefined){
let data3 = data.rows;
if(Array.isArray(data3)){
if(data3.length < 1){
vErrors = noted(vErrors, instancePath+"/rows", "minItems", {limit: 1});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.value === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i0, "required", {missingProperty: "value"});
errors++;
}
if(data4.spans === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i0, "required", {missingProperty: "spans"});
errors++;
}
if(data4.otherwise === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i0, "required", {missingProperty: "otherwise"});
errors++;
}
if(data4.place === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i0, "required", {missingProperty: "place"});
errors++;
}
for(const key1 in data4){
if(!((((key1 === "value") || (key1 === "spans")) || (key1 === "otherwise")) || (key1 === "place"))){
vErrors = noted(vErrors, instancePath+"/rows/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data4.value !== undefined){
if(typeof data4.value !== "string"){
vErrors = noted(vErrors, instancePath+"/rows/" + i0+"/value", "type", {type: "string"});
errors++;
}
}
if(data4.spans !== undefined){
let data6 = data4.spans;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate42(data6[i1], {instancePath:instancePath+"/rows/" + i0+"/spans/" + i1,parentData:data6,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate42.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows/" + i0+"/spans", "type", {type: "array"});
errors++;
}
}
if(data4.otherwise !== undefined){
if(typeof data4.otherwise !== "boolean"){
vErrors = noted(vErrors, instancePath+"/rows/" + i0+"/otherwise", "type", {type: "boolean"});
errors++;
}
}
if(data4.place !== undefined){
if(!(validate26(data4.place, {instancePath:instancePath+"/rows/" + i0+"/place",parentData:data4,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows", "type", {type: "array"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "number"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.event === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "event"});
errors++;
}
if(data.field === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "field"});
errors++;
}
if(data.rows === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rows"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key2 in data){
if(!(((((((key2 === "name") || (key2 === "title")) || (key2 === "kind")) || (key2 === "event")) || (key2 === "field")) || (key2 === "rows")) || (key2 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
let data12 = data.title;
if((typeof data12 !== "string") && (data12 !== null)){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: ["string","null"]});
errors++;
}
}
if(data.kind !== undefined){
if("number" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "number"});
errors++;
}
}
if(data.event !== undefined){
if(!(validate1(data.event, {instancePath:instancePath+"/event",parentData:data,parentDataProperty:"event",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.field !== undefined){
if(!(validate1(data.field, {instancePath:instancePath+"/field",parentData:data,parentDataProperty:"field",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.rows !== undefined){
let data16 = data.rows;
if(Array.isArray(data16)){
if(data16.length < 1){
vErrors = noted(vErrors, instancePath+"/rows", "minItems", {limit: 1});
errors++;
}
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
let data17 = data16[i2];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.value === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i2, "required", {missingProperty: "value"});
errors++;
}
if(data17.upTo === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i2, "required", {missingProperty: "upTo"});
errors++;
}
if(data17.inclusive === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i2, "required", {missingProperty: "inclusive"});
errors++;
}
if(data17.place === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i2, "required", {missingProperty: "place"});
errors++;
}
for(const key3 in data17){
if(!((((key3 === "value") || (key3 === "upTo")) || (key3 === "inclusive")) || (key3 === "place"))){
vErrors = noted(vErrors, instancePath+"/rows/" + i2, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data17.value !== undefined){
if(typeof data17.value !== "string"){
vErrors = noted(vErrors, instancePath+"/rows/" + i2+"/value", "type", {type: "string"});
errors++;
}
}
if(data17.upTo !== undefined){
let data19 = data17.upTo;
const _errs40 = errors;
let valid13 = false;
const _errs41 = errors;
if(!(validate15(data19, {instancePath:instancePath+"/rows/" + i2+"/upTo",parentData:data17,parentDataProperty:"upTo",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
var _valid0 = _errs41 === errors;
valid13 = valid13 || _valid0;
if(!valid13){
const _errs42 = errors;
if(data19 !== null){
vErrors = noted(vErrors, instancePath+"/rows/" + i2+"/upTo", "type", {type: "null"});
errors++;
}
var _valid0 = _errs42 === errors;
valid13 = valid13 || _valid0;
}
if(!valid13){
vErrors = noted(vErrors, instancePath+"/rows/" + i2+"/upTo", "anyOf", {});
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
}
if(data17.inclusive !== undefined){
if(typeof data17.inclusive !== "boolean"){
vErrors = noted(vErrors, instancePath+"/rows/" + i2+"/inclusive", "type", {type: "boolean"});
errors++;
}
}
if(data17.place !== undefined){
if(!(validate26(data17.place, {instancePath:instancePath+"/rows/" + i2+"/place",parentData:data17,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows/" + i2, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows", "type", {type: "array"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.source === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "source"});
errors++;
}
if(data.type === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "type"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "source")) || (key0 === "type")) || (key0 === "values"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data1 = data.source;
if(typeof data1 !== "string"){
vErrors = noted(vErrors, instancePath+"/source", "type", {type: "string"});
errors++;
}
if(!(((data1 === "field") || (data1 === "band")) || (data1 === "account"))){
vErrors = noted(vErrors, instancePath+"/source", "enum", {allowedValues: ["field","band","account"]});
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(typeof data2 !== "string"){
vErrors = noted(vErrors, instancePath+"/type", "type", {type: "string"});
errors++;
}
if(!(((data2 === "text") || (data2 === "number")) || (data2 === "boolean"))){
vErrors = noted(vErrors, instancePath+"/type", "enum", {allowedValues: ["text","number","boolean"]});
errors++;
}
}
if(data.values !== undefined){
let data3 = data.values;
if((!(Array.isArray(data3))) && (data3 !== null)){
vErrors = noted(vErrors, instancePath+"/values", "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
vErrors = noted(vErrors, instancePath+"/values/" + i0, "type", {type: "string"});
errors++;
}
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}


function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "number"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("number" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "number"});
errors++;
}
}
if(data.value !== undefined){
if(!(validate15(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "parameter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.factor === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "factor"});
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "name")) || (key1 === "factor"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("parameter" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "parameter"});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.factor !== undefined){
if(!(validate15(data.factor, {instancePath:instancePath+"/factor",parentData:data,parentDataProperty:"factor",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "at least"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data0 === "at least") || (data0 === "at most"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["at least","at most"]});
errors++;
}
}
if(data.value !== undefined){
if(!(validate71(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "at most"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data2 === "at least") || (data2 === "at most"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["at least","at most"]});
errors++;
}
}
if(data.value !== undefined){
if(!(validate71(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "rounded"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.rounding === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rounding"});
errors++;
}
for(const key2 in data){
if(!((key2 === "kind") || (key2 === "rounding"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("rounded" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "rounded"});
errors++;
}
}
if(data.rounding !== undefined){
if(!(validate14(data.rounding, {instancePath:instancePath+"/rounding",parentData:data,parentDataProperty:"rounding",rootData}))){
vErrors = joined(vErrors, validate14.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}

const wrapper0 = {validate: validate62};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "number"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("number" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "number"});
errors++;
}
}
if(data.value !== undefined){
if(!(validate15(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "parameter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.factor === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "factor"});
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "name")) || (key1 === "factor"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("parameter" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "parameter"});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.factor !== undefined){
if(!(validate15(data.factor, {instancePath:instancePath+"/factor",parentData:data,parentDataProperty:"factor",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "field"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.factor === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "factor"});
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "name")) || (key2 === "factor"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("field" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "field"});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.factor !== undefined){
if(!(validate15(data.factor, {instancePath:instancePath+"/factor",parentData:data,parentDataProperty:"factor",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "meter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.factor === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "factor"});
errors++;
}
for(const key3 in data){
if(!(((key3 === "kind") || (key3 === "name")) || (key3 === "factor"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
if("meter" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "meter"});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.factor !== undefined){
if(!(validate15(data.factor, {instancePath:instancePath+"/factor",parentData:data,parentDataProperty:"factor",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "add"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.left === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "left"});
errors++;
}
if(data.right === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "right"});
errors++;
}
for(const key4 in data){
if(!(((key4 === "kind") || (key4 === "left")) || (key4 === "right"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data.kind !== undefined){
let data11 = data.kind;
if(typeof data11 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data11 === "add") || (data11 === "subtract")) || (data11 === "multiply"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["add","subtract","multiply"]});
errors++;
}
}
if(data.left !== undefined){
if(!(wrapper0.validate(data.left, {instancePath:instancePath+"/left",parentData:data,parentDataProperty:"left",rootData}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.right !== undefined){
if(!(wrapper0.validate(data.right, {instancePath:instancePath+"/right",parentData:data,parentDataProperty:"right",rootData}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "subtract"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.left === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "left"});
errors++;
}
if(data.right === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "right"});
errors++;
}
for(const key5 in data){
if(!(((key5 === "kind") || (key5 === "left")) || (key5 === "right"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data.kind !== undefined){
let data14 = data.kind;
if(typeof data14 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data14 === "add") || (data14 === "subtract")) || (data14 === "multiply"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["add","subtract","multiply"]});
errors++;
}
}
if(data.left !== undefined){
if(!(wrapper0.validate(data.left, {instancePath:instancePath+"/left",parentData:data,parentDataProperty:"left",rootData}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.right !== undefined){
if(!(wrapper0.validate(data.right, {instancePath:instancePath+"/right",parentData:data,parentDataProperty:"right",rootData}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "multiply"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.left === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "left"});
errors++;
}
if(data.right === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "right"});
errors++;
}
for(const key6 in data){
if(!(((key6 === "kind") || (key6 === "left")) || (key6 === "right"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data.kind !== undefined){
let data17 = data.kind;
if(typeof data17 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data17 === "add") || (data17 === "subtract")) || (data17 === "multiply"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["add","subtract","multiply"]});
errors++;
}
}
if(data.left !== undefined){
if(!(wrapper0.validate(data.left, {instancePath:instancePath+"/left",parentData:data,parentDataProperty:"left",rootData}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.right !== undefined){
if(!(wrapper0.validate(data.right, {instancePath:instancePath+"/right",parentData:data,parentDataProperty:"right",rootData}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "counted"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.of === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "of"});
errors++;
}
if(data.steps === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "steps"});
errors++;
}
for(const key7 in data){
if(!(((key7 === "kind") || (key7 === "of")) || (key7 === "steps"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key7});
errors++;
}
}
if(data.kind !== undefined){
if("counted" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "counted"});
errors++;
}
}
if(data.of !== undefined){
if(!(wrapper0.validate(data.of, {instancePath:instancePath+"/of",parentData:data,parentDataProperty:"of",rootData}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data22 = data.steps;
if(Array.isArray(data22)){
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
if(!(validate70(data22[i0], {instancePath:instancePath+"/steps/" + i0,parentData:data22,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate70.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/steps", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}

const wrapper7 = {validate: validate80};

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "and"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.of === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "of"});
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "of"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data0 === "and") || (data0 === "or"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["and","or"]});
errors++;
}
}
if(data.of !== undefined){
let data1 = data.of;
if(Array.isArray(data1)){
if(data1.length < 1){
vErrors = noted(vErrors, instancePath+"/of", "minItems", {limit: 1});
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(wrapper7.validate(data1[i0], {instancePath:instancePath+"/of/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? wrapper7.validate.errors : vErrors.concat(wrapper7.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/of", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "or"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.of === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "of"});
errors++;
}
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "of"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data3 = data.kind;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data3 === "and") || (data3 === "or"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["and","or"]});
errors++;
}
}
if(data.of !== undefined){
let data4 = data.of;
if(Array.isArray(data4)){
if(data4.length < 1){
vErrors = noted(vErrors, instancePath+"/of", "minItems", {limit: 1});
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(wrapper7.validate(data4[i1], {instancePath:instancePath+"/of/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? wrapper7.validate.errors : vErrors.concat(wrapper7.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/of", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "one of"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.of === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "of"});
errors++;
}
if(data.field === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "field"});
errors++;
}
if(data.negated === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "negated"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
for(const key2 in data){
if(!(((((key2 === "kind") || (key2 === "of")) || (key2 === "field")) || (key2 === "negated")) || (key2 === "values"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("one of" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "one of"});
errors++;
}
}
if(data.of !== undefined){
let data7 = data.of;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/of", "type", {type: "string"});
errors++;
}
if(!((data7 === "field") || (data7 === "band"))){
vErrors = noted(vErrors, instancePath+"/of", "enum", {allowedValues: ["field","band"]});
errors++;
}
}
if(data.field !== undefined){
if(!(validate1(data.field, {instancePath:instancePath+"/field",parentData:data,parentDataProperty:"field",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.negated !== undefined){
if(typeof data.negated !== "boolean"){
vErrors = noted(vErrors, instancePath+"/negated", "type", {type: "boolean"});
errors++;
}
}
if(data.values !== undefined){
let data10 = data.values;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
if(typeof data10[i2] !== "string"){
vErrors = noted(vErrors, instancePath+"/values/" + i2, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/values", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "compare"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.field === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "field"});
errors++;
}
if(data.negated === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "negated"});
errors++;
}
if(data.operator === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "operator"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key3 in data){
if(!(((((key3 === "kind") || (key3 === "field")) || (key3 === "negated")) || (key3 === "operator")) || (key3 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
if("compare" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "compare"});
errors++;
}
}
if(data.field !== undefined){
if(!(validate1(data.field, {instancePath:instancePath+"/field",parentData:data,parentDataProperty:"field",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.negated !== undefined){
if(typeof data.negated !== "boolean"){
vErrors = noted(vErrors, instancePath+"/negated", "type", {type: "boolean"});
errors++;
}
}
if(data.operator !== undefined){
let data15 = data.operator;
if(typeof data15 !== "string"){
vErrors = noted(vErrors, instancePath+"/operator", "type", {type: "string"});
errors++;
}
if(!((((data15 === "at least") || (data15 === "at most")) || (data15 === "above")) || (data15 === "below"))){
vErrors = noted(vErrors, instancePath+"/operator", "enum", {allowedValues: ["at least","at most","above","below"]});
errors++;
}
}
if(data.value !== undefined){
if(!(validate71(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}


function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "aggregate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.aggregation === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "aggregation"});
errors++;
}
if(data.event === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "event"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
if(data.where === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "where"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "kind") || (key0 === "aggregation")) || (key0 === "event")) || (key0 === "value")) || (key0 === "where"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("aggregate" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "aggregate"});
errors++;
}
}
if(data.aggregation !== undefined){
let data1 = data.aggregation;
if(typeof data1 !== "string"){
vErrors = noted(vErrors, instancePath+"/aggregation", "type", {type: "string"});
errors++;
}
if(!(((((((data1 === "count") || (data1 === "sum")) || (data1 === "maximum")) || (data1 === "minimum")) || (data1 === "average")) || (data1 === "latest")) || (data1 === "unique"))){
vErrors = noted(vErrors, instancePath+"/aggregation", "enum", {allowedValues: ["count","sum","maximum","minimum","average","latest","unique"]});
errors++;
}
}
if(data.event !== undefined){
if(!(validate1(data.event, {instancePath:instancePath+"/event",parentData:data,parentDataProperty:"event",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
let data3 = data.value;
const _errs10 = errors;
let valid3 = false;
const _errs11 = errors;
if(!(validate62(data3, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate62.errors);
errors = vErrors.length;
}
var _valid0 = _errs11 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs12 = errors;
if(data3 !== null){
vErrors = noted(vErrors, instancePath+"/value", "type", {type: "null"});
errors++;
}
var _valid0 = _errs12 === errors;
valid3 = valid3 || _valid0;
}
if(!valid3){
vErrors = noted(vErrors, instancePath+"/value", "anyOf", {});
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
if(data.where !== undefined){
let data4 = data.where;
const _errs15 = errors;
let valid4 = false;
const _errs16 = errors;
if(!(validate80(data4, {instancePath:instancePath+"/where",parentData:data,parentDataProperty:"where",rootData}))){
vErrors = joined(vErrors, validate80.errors);
errors = vErrors.length;
}
var _valid1 = _errs16 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs17 = errors;
if(data4 !== null){
vErrors = noted(vErrors, instancePath+"/where", "type", {type: "null"});
errors++;
}
var _valid1 = _errs17 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
vErrors = noted(vErrors, instancePath+"/where", "anyOf", {});
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "derived"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("derived" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "derived"});
errors++;
}
}
if(data.value !== undefined){
if(!(validate62(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate62.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "level"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.statistic === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "statistic"});
errors++;
}
if(data.event === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "event"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
if(data.changes === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "changes"});
errors++;
}
if(data.key === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "key"});
errors++;
}
if(data.startingAt === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "startingAt"});
errors++;
}
if(data.where === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "where"});
errors++;
}
for(const key2 in data){
if(!((((((((key2 === "kind") || (key2 === "statistic")) || (key2 === "event")) || (key2 === "value")) || (key2 === "changes")) || (key2 === "key")) || (key2 === "startingAt")) || (key2 === "where"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("level" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "level"});
errors++;
}
}
if(data.statistic !== undefined){
let data8 = data.statistic;
if(typeof data8 !== "string"){
vErrors = noted(vErrors, instancePath+"/statistic", "type", {type: "string"});
errors++;
}
if(!(((((data8 === "average") || (data8 === "maximum")) || (data8 === "minimum")) || (data8 === "latest")) || (data8 === "total"))){
vErrors = noted(vErrors, instancePath+"/statistic", "enum", {allowedValues: ["average","maximum","minimum","latest","total"]});
errors++;
}
}
if(data.event !== undefined){
if(!(validate1(data.event, {instancePath:instancePath+"/event",parentData:data,parentDataProperty:"event",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
if(!(validate62(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate62.errors);
errors = vErrors.length;
}
}
if(data.changes !== undefined){
if(typeof data.changes !== "boolean"){
vErrors = noted(vErrors, instancePath+"/changes", "type", {type: "boolean"});
errors++;
}
}
if(data.key !== undefined){
let data12 = data.key;
const _errs35 = errors;
let valid9 = false;
const _errs36 = errors;
if(!(validate1(data12, {instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
var _valid2 = _errs36 === errors;
valid9 = valid9 || _valid2;
if(!valid9){
const _errs37 = errors;
if(data12 !== null){
vErrors = noted(vErrors, instancePath+"/key", "type", {type: "null"});
errors++;
}
var _valid2 = _errs37 === errors;
valid9 = valid9 || _valid2;
}
if(!valid9){
vErrors = noted(vErrors, instancePath+"/key", "anyOf", {});
errors++;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
}
if(data.startingAt !== undefined){
let data13 = data.startingAt;
const _errs40 = errors;
let valid10 = false;
const _errs41 = errors;
if(!(validate15(data13, {instancePath:instancePath+"/startingAt",parentData:data,parentDataProperty:"startingAt",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
var _valid3 = _errs41 === errors;
valid10 = valid10 || _valid3;
if(!valid10){
const _errs42 = errors;
if(data13 !== null){
vErrors = noted(vErrors, instancePath+"/startingAt", "type", {type: "null"});
errors++;
}
var _valid3 = _errs42 === errors;
valid10 = valid10 || _valid3;
}
if(!valid10){
vErrors = noted(vErrors, instancePath+"/startingAt", "anyOf", {});
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
}
if(data.where !== undefined){
let data14 = data.where;
const _errs45 = errors;
let valid11 = false;
const _errs46 = errors;
if(!(validate80(data14, {instancePath:instancePath+"/where",parentData:data,parentDataProperty:"where",rootData}))){
vErrors = joined(vErrors, validate80.errors);
errors = vErrors.length;
}
var _valid4 = _errs46 === errors;
valid11 = valid11 || _valid4;
if(!valid11){
const _errs47 = errors;
if(data14 !== null){
vErrors = noted(vErrors, instancePath+"/where", "type", {type: "null"});
errors++;
}
var _valid4 = _errs47 === errors;
valid11 = valid11 || _valid4;
}
if(!valid11){
vErrors = noted(vErrors, instancePath+"/where", "anyOf", {});
errors++;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "buckets"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.statistic === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "statistic"});
errors++;
}
if(data.length === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "length"});
errors++;
}
if(data.of === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "of"});
errors++;
}
if(data.event === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "event"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
if(data.where === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "where"});
errors++;
}
if(data.empty === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "empty"});
errors++;
}
for(const key3 in data){
if(!((((((((key3 === "kind") || (key3 === "statistic")) || (key3 === "length")) || (key3 === "of")) || (key3 === "event")) || (key3 === "value")) || (key3 === "where")) || (key3 === "empty"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
if("buckets" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "buckets"});
errors++;
}
}
if(data.statistic !== undefined){
let data16 = data.statistic;
const _errs54 = errors;
let valid14 = false;
const _errs55 = errors;
if(typeof data16 !== "string"){
vErrors = noted(vErrors, instancePath+"/statistic", "type", {type: "string"});
errors++;
}
if(!((((data16 === "maximum") || (data16 === "minimum")) || (data16 === "average")) || (data16 === "latest"))){
vErrors = noted(vErrors, instancePath+"/statistic", "enum", {allowedValues: ["maximum","minimum","average","latest"]});
errors++;
}
var _valid5 = _errs55 === errors;
valid14 = valid14 || _valid5;
if(!valid14){
const _errs57 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.percentile === undefined){
vErrors = noted(vErrors, instancePath+"/statistic", "required", {missingProperty: "percentile"});
errors++;
}
for(const key4 in data16){
if(!(key4 === "percentile")){
vErrors = noted(vErrors, instancePath+"/statistic", "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data16.percentile !== undefined){
if(!(validate15(data16.percentile, {instancePath:instancePath+"/statistic/percentile",parentData:data16,parentDataProperty:"percentile",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/statistic", "type", {type: "object"});
errors++;
}
var _valid5 = _errs57 === errors;
valid14 = valid14 || _valid5;
}
if(!valid14){
vErrors = noted(vErrors, instancePath+"/statistic", "anyOf", {});
errors++;
}
else {
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
}
}
if(data.length !== undefined){
let data18 = data.length;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
const tag1 = data18.kind;
if(typeof tag1 == "string"){
if(tag1 === "civil day"){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.kind === undefined){
vErrors = noted(vErrors, instancePath+"/length", "required", {missingProperty: "kind"});
errors++;
}
for(const key5 in data18){
if(!(key5 === "kind")){
vErrors = noted(vErrors, instancePath+"/length", "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data18.kind !== undefined){
if("civil day" !== data18.kind){
vErrors = noted(vErrors, instancePath+"/length/kind", "const", {allowedValue: "civil day"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/length", "type", {type: "object"});
errors++;
}
}
else if(tag1 === "fixed"){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.kind === undefined){
vErrors = noted(vErrors, instancePath+"/length", "required", {missingProperty: "kind"});
errors++;
}
if(data18.seconds === undefined){
vErrors = noted(vErrors, instancePath+"/length", "required", {missingProperty: "seconds"});
errors++;
}
for(const key6 in data18){
if(!((key6 === "kind") || (key6 === "seconds"))){
vErrors = noted(vErrors, instancePath+"/length", "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data18.kind !== undefined){
if("fixed" !== data18.kind){
vErrors = noted(vErrors, instancePath+"/length/kind", "const", {allowedValue: "fixed"});
errors++;
}
}
if(data18.seconds !== undefined){
if(!(validate15(data18.seconds, {instancePath:instancePath+"/length/seconds",parentData:data18,parentDataProperty:"seconds",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/length", "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/length", "discriminator", {error: "mapping", tag: "kind", tagValue: tag1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/length", "discriminator", {error: "tag", tag: "kind", tagValue: tag1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/length", "type", {type: "object"});
errors++;
}
}
if(data.of !== undefined){
let data22 = data.of;
if(typeof data22 !== "string"){
vErrors = noted(vErrors, instancePath+"/of", "type", {type: "string"});
errors++;
}
if(!(((((((data22 === "count") || (data22 === "sum")) || (data22 === "rate")) || (data22 === "average")) || (data22 === "maximum")) || (data22 === "minimum")) || (data22 === "latest"))){
vErrors = noted(vErrors, instancePath+"/of", "enum", {allowedValues: ["count","sum","rate","average","maximum","minimum","latest"]});
errors++;
}
}
if(data.event !== undefined){
if(!(validate1(data.event, {instancePath:instancePath+"/event",parentData:data,parentDataProperty:"event",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
let data24 = data.value;
const _errs77 = errors;
let valid21 = false;
const _errs78 = errors;
if(!(validate62(data24, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate62.errors);
errors = vErrors.length;
}
var _valid6 = _errs78 === errors;
valid21 = valid21 || _valid6;
if(!valid21){
const _errs79 = errors;
if(data24 !== null){
vErrors = noted(vErrors, instancePath+"/value", "type", {type: "null"});
errors++;
}
var _valid6 = _errs79 === errors;
valid21 = valid21 || _valid6;
}
if(!valid21){
vErrors = noted(vErrors, instancePath+"/value", "anyOf", {});
errors++;
}
else {
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
}
}
if(data.where !== undefined){
let data25 = data.where;
const _errs82 = errors;
let valid22 = false;
const _errs83 = errors;
if(!(validate80(data25, {instancePath:instancePath+"/where",parentData:data,parentDataProperty:"where",rootData}))){
vErrors = joined(vErrors, validate80.errors);
errors = vErrors.length;
}
var _valid7 = _errs83 === errors;
valid22 = valid22 || _valid7;
if(!valid22){
const _errs84 = errors;
if(data25 !== null){
vErrors = noted(vErrors, instancePath+"/where", "type", {type: "null"});
errors++;
}
var _valid7 = _errs84 === errors;
valid22 = valid22 || _valid7;
}
if(!valid22){
vErrors = noted(vErrors, instancePath+"/where", "anyOf", {});
errors++;
}
else {
errors = _errs82;
if(vErrors !== null){
if(_errs82){
vErrors.length = _errs82;
}
else {
vErrors = null;
}
}
}
}
if(data.empty !== undefined){
let data26 = data.empty;
if(typeof data26 !== "string"){
vErrors = noted(vErrors, instancePath+"/empty", "type", {type: "string"});
errors++;
}
if(!((data26 === "zero") || (data26 === "left out"))){
vErrors = noted(vErrors, instancePath+"/empty", "enum", {allowedValues: ["zero","left out"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "choice"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.choose === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "choose"});
errors++;
}
if(data.of === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "of"});
errors++;
}
for(const key7 in data){
if(!(((key7 === "kind") || (key7 === "choose")) || (key7 === "of"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key7});
errors++;
}
}
if(data.kind !== undefined){
if("choice" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "choice"});
errors++;
}
}
if(data.choose !== undefined){
let data28 = data.choose;
if(typeof data28 !== "string"){
vErrors = noted(vErrors, instancePath+"/choose", "type", {type: "string"});
errors++;
}
if(!((data28 === "greater") || (data28 === "lesser"))){
vErrors = noted(vErrors, instancePath+"/choose", "enum", {allowedValues: ["greater","lesser"]});
errors++;
}
}
if(data.of !== undefined){
let data29 = data.of;
if(Array.isArray(data29)){
if(data29.length < 2){
vErrors = noted(vErrors, instancePath+"/of", "minItems", {limit: 2});
errors++;
}
const len0 = data29.length;
for(let i0=0; i0<len0; i0++){
if(!(validate62(data29[i0], {instancePath:instancePath+"/of/" + i0,parentData:data29,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate62.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/of", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.cumulative === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "cumulative"});
errors++;
}
if(data.by === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "by"});
errors++;
}
if(data.source === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "source"});
errors++;
}
if(data.summedOver === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "summedOver"});
errors++;
}
if(data.rounding === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rounding"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"name":{"$ref":"#/$defs/name"},"title":{"type":["string","null"]},"unit":{"$ref":"#/$defs/unit"},"cumulative":{"type":"boolean"},"by":{"type":"array","items":{"$ref":"#/$defs/dimension"}},"source":{"$ref":"#/$defs/meterSource"},"summedOver":{"type":"array","items":{"$ref":"#/$defs/name"}},"rounding":{"anyOf":[{"$ref":"#/$defs/rounding"},{"type":"null"}]},"place":{"$ref":"#/$defs/place"}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
let data1 = data.title;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: ["string","null"]});
errors++;
}
}
if(data.unit !== undefined){
if(!(validate21(data.unit, {instancePath:instancePath+"/unit",parentData:data,parentDataProperty:"unit",rootData}))){
vErrors = joined(vErrors, validate21.errors);
errors = vErrors.length;
}
}
if(data.cumulative !== undefined){
if(typeof data.cumulative !== "boolean"){
vErrors = noted(vErrors, instancePath+"/cumulative", "type", {type: "boolean"});
errors++;
}
}
if(data.by !== undefined){
let data4 = data.by;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate57(data4[i0], {instancePath:instancePath+"/by/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate57.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/by", "type", {type: "array"});
errors++;
}
}
if(data.source !== undefined){
if(!(validate60(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData}))){
vErrors = joined(vErrors, validate60.errors);
errors = vErrors.length;
}
}
if(data.summedOver !== undefined){
let data7 = data.summedOver;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(!(validate1(data7[i1], {instancePath:instancePath+"/summedOver/" + i1,parentData:data7,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/summedOver", "type", {type: "array"});
errors++;
}
}
if(data.rounding !== undefined){
let data9 = data.rounding;
const _errs16 = errors;
let valid5 = false;
const _errs17 = errors;
if(!(validate14(data9, {instancePath:instancePath+"/rounding",parentData:data,parentDataProperty:"rounding",rootData}))){
vErrors = joined(vErrors, validate14.errors);
errors = vErrors.length;
}
var _valid0 = _errs17 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs18 = errors;
if(data9 !== null){
vErrors = noted(vErrors, instancePath+"/rounding", "type", {type: "null"});
errors++;
}
var _valid0 = _errs18 === errors;
valid5 = valid5 || _valid0;
}
if(!valid5){
vErrors = noted(vErrors, instancePath+"/rounding", "anyOf", {});
errors++;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}


function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "none"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key0 in data){
if(!(key0 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("none" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "none"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "meter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.meter === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "meter"});
errors++;
}
if(data.separately === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "separately"});
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "meter")) || (key1 === "separately"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("meter" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "meter"});
errors++;
}
}
if(data.meter !== undefined){
if(!(validate1(data.meter, {instancePath:instancePath+"/meter",parentData:data,parentDataProperty:"meter",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.separately !== undefined){
let data3 = data.separately;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate1(data3[i0], {instancePath:instancePath+"/separately/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/separately", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "parameter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.parameter === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "parameter"});
errors++;
}
for(const key2 in data){
if(!((key2 === "kind") || (key2 === "parameter"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("parameter" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "parameter"});
errors++;
}
}
if(data.parameter !== undefined){
if(!(validate1(data.parameter, {instancePath:instancePath+"/parameter",parentData:data,parentDataProperty:"parameter",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "each"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.event === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "event"});
errors++;
}
if(data.of === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "of"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.where === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "where"});
errors++;
}
if(data.dimensions === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "dimensions"});
errors++;
}
for(const key3 in data){
if(!((((((key3 === "kind") || (key3 === "event")) || (key3 === "of")) || (key3 === "unit")) || (key3 === "where")) || (key3 === "dimensions"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
if("each" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "each"});
errors++;
}
}
if(data.event !== undefined){
if(!(validate1(data.event, {instancePath:instancePath+"/event",parentData:data,parentDataProperty:"event",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.of !== undefined){
let data9 = data.of;
const _errs25 = errors;
let valid11 = false;
const _errs26 = errors;
if(!(validate62(data9, {instancePath:instancePath+"/of",parentData:data,parentDataProperty:"of",rootData}))){
vErrors = joined(vErrors, validate62.errors);
errors = vErrors.length;
}
var _valid0 = _errs26 === errors;
valid11 = valid11 || _valid0;
if(!valid11){
const _errs27 = errors;
if(data9 !== null){
vErrors = noted(vErrors, instancePath+"/of", "type", {type: "null"});
errors++;
}
var _valid0 = _errs27 === errors;
valid11 = valid11 || _valid0;
}
if(!valid11){
vErrors = noted(vErrors, instancePath+"/of", "anyOf", {});
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data.unit !== undefined){
let data10 = data.unit;
const _errs30 = errors;
let valid12 = false;
const _errs31 = errors;
if(!(validate21(data10, {instancePath:instancePath+"/unit",parentData:data,parentDataProperty:"unit",rootData}))){
vErrors = joined(vErrors, validate21.errors);
errors = vErrors.length;
}
var _valid1 = _errs31 === errors;
valid12 = valid12 || _valid1;
if(!valid12){
const _errs32 = errors;
if(data10 !== null){
vErrors = noted(vErrors, instancePath+"/unit", "type", {type: "null"});
errors++;
}
var _valid1 = _errs32 === errors;
valid12 = valid12 || _valid1;
}
if(!valid12){
vErrors = noted(vErrors, instancePath+"/unit", "anyOf", {});
errors++;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
}
if(data.where !== undefined){
let data11 = data.where;
const _errs35 = errors;
let valid13 = false;
const _errs36 = errors;
if(!(validate80(data11, {instancePath:instancePath+"/where",parentData:data,parentDataProperty:"where",rootData}))){
vErrors = joined(vErrors, validate80.errors);
errors = vErrors.length;
}
var _valid2 = _errs36 === errors;
valid13 = valid13 || _valid2;
if(!valid13){
const _errs37 = errors;
if(data11 !== null){
vErrors = noted(vErrors, instancePath+"/where", "type", {type: "null"});
errors++;
}
var _valid2 = _errs37 === errors;
valid13 = valid13 || _valid2;
}
if(!valid13){
vErrors = noted(vErrors, instancePath+"/where", "anyOf", {});
errors++;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
}
if(data.dimensions !== undefined){
let data12 = data.dimensions;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
if(!(validate57(data12[i1], {instancePath:instancePath+"/dimensions/" + i1,parentData:data12,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate57.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/dimensions", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "spend"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.of === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "of"});
errors++;
}
for(const key4 in data){
if(!((key4 === "kind") || (key4 === "of"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data.kind !== undefined){
if("spend" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "spend"});
errors++;
}
}
if(data.of !== undefined){
let data15 = data.of;
if(Array.isArray(data15)){
if(data15.length < 1){
vErrors = noted(vErrors, instancePath+"/of", "minItems", {limit: 1});
errors++;
}
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
if(!(validate1(data15[i2], {instancePath:instancePath+"/of/" + i2,parentData:data15,parentDataProperty:i2,rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/of", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}


function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.periods === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "periods"});
errors++;
}
if(data.upTo === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "upTo"});
errors++;
}
for(const key0 in data){
if(!((key0 === "periods") || (key0 === "upTo"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.periods !== undefined){
let data0 = data.periods;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = noted(vErrors, instancePath+"/periods", "type", {type: "integer"});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1200 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/periods", "maximum", {comparison: "<=", limit: 1200});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/periods", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.upTo !== undefined){
let data1 = data.upTo;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(!(validate71(data1, {instancePath:instancePath+"/upTo",parentData:data,parentDataProperty:"upTo",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs7 = errors;
if(data1 !== null){
vErrors = noted(vErrors, instancePath+"/upTo", "type", {type: "null"});
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/upTo", "anyOf", {});
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}


function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.counts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "counts"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.tiers === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "tiers"});
errors++;
}
if(data.carries === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "carries"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "quantity") || (key0 === "counts")) || (key0 === "period")) || (key0 === "tiers")) || (key0 === "carries")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.quantity !== undefined){
if(!(validate71(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.counts !== undefined){
let data1 = data.counts;
if(!(((data1 === "quantity") || (data1 === "money")) || (data1 === "events"))){
vErrors = noted(vErrors, instancePath+"/counts", "enum", {allowedValues: ["quantity","money","events"]});
errors++;
}
}
if(data.period !== undefined){
if(!(validate12(data.period, {instancePath:instancePath+"/period",parentData:data,parentDataProperty:"period",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
}
if(data.tiers !== undefined){
let data3 = data.tiers;
if(!(((data3 === "before") || (data3 === "within")) || (data3 === null))){
vErrors = noted(vErrors, instancePath+"/tiers", "enum", {allowedValues: ["before","within",null]});
errors++;
}
}
if(data.carries !== undefined){
let data4 = data.carries;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
if(!(validate118(data4, {instancePath:instancePath+"/carries",parentData:data,parentDataProperty:"carries",rootData}))){
vErrors = joined(vErrors, validate118.errors);
errors = vErrors.length;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs9 = errors;
if(data4 !== null){
vErrors = noted(vErrors, instancePath+"/carries", "type", {type: "null"});
errors++;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/carries", "anyOf", {});
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate115.errors = vErrors;
return errors === 0;
}


function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rate === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rate"});
errors++;
}
if(data.between === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "between"});
errors++;
}
if(data.rounding === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rounding"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!((((key0 === "rate") || (key0 === "between")) || (key0 === "rounding")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.rate !== undefined){
if(!(validate71(data.rate, {instancePath:instancePath+"/rate",parentData:data,parentDataProperty:"rate",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.between !== undefined){
let data1 = data.between;
const _errs4 = errors;
let valid1 = false;
const _errs5 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.least === undefined){
vErrors = noted(vErrors, instancePath+"/between", "required", {missingProperty: "least"});
errors++;
}
if(data1.most === undefined){
vErrors = noted(vErrors, instancePath+"/between", "required", {missingProperty: "most"});
errors++;
}
for(const key1 in data1){
if(!((key1 === "least") || (key1 === "most"))){
vErrors = noted(vErrors, instancePath+"/between", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data1.least !== undefined){
if(!(validate71(data1.least, {instancePath:instancePath+"/between/least",parentData:data1,parentDataProperty:"least",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data1.most !== undefined){
if(!(validate71(data1.most, {instancePath:instancePath+"/between/most",parentData:data1,parentDataProperty:"most",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/between", "type", {type: "object"});
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(data1 !== null){
vErrors = noted(vErrors, instancePath+"/between", "type", {type: "null"});
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/between", "anyOf", {});
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
}
if(data.rounding !== undefined){
if(!(validate14(data.rounding, {instancePath:instancePath+"/rounding",parentData:data,parentDataProperty:"rounding",rootData}))){
vErrors = joined(vErrors, validate14.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate126.errors = vErrors;
return errors === 0;
}


function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "date"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.date === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "date"});
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "date"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("date" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "date"});
errors++;
}
}
if(data.date !== undefined){
if(!(validate8(data.date, {instancePath:instancePath+"/date",parentData:data,parentDataProperty:"date",rootData}))){
vErrors = joined(vErrors, validate8.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "parameter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "name"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("parameter" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "parameter"});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate136.errors = vErrors;
return errors === 0;
}


function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "start"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key0 in data){
if(!(key0 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("start" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "start"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "date"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.on === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "on"});
errors++;
}
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "on"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("date" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "date"});
errors++;
}
}
if(data.on !== undefined){
if(!(validate136(data.on, {instancePath:instancePath+"/on",parentData:data,parentDataProperty:"on",rootData}))){
vErrors = joined(vErrors, validate136.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "contract month"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.number === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "number"});
errors++;
}
for(const key2 in data){
if(!((key2 === "kind") || (key2 === "number"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
let data3 = data.kind;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data3 === "contract month") || (data3 === "contract day"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["contract month","contract day"]});
errors++;
}
}
if(data.number !== undefined){
let data4 = data.number;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/number", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1200 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/number", "maximum", {comparison: "<=", limit: 1200});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/number", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "contract day"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.number === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "number"});
errors++;
}
for(const key3 in data){
if(!((key3 === "kind") || (key3 === "number"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(typeof data5 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data5 === "contract month") || (data5 === "contract day"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["contract month","contract day"]});
errors++;
}
}
if(data.number !== undefined){
let data6 = data.number;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/number", "type", {type: "integer"});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1200 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/number", "maximum", {comparison: "<=", limit: 1200});
errors++;
}
if(data6 < 1 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/number", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate135.errors = vErrors;
return errors === 0;
}


function validate143(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "dimension"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.dimension === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "dimension"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "dimension")) || (key0 === "values"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("dimension" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "dimension"});
errors++;
}
}
if(data.dimension !== undefined){
if(!(validate1(data.dimension, {instancePath:instancePath+"/dimension",parentData:data,parentDataProperty:"dimension",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.values !== undefined){
let data2 = data.values;
if(Array.isArray(data2)){
if(data2.length < 1){
vErrors = noted(vErrors, instancePath+"/values", "minItems", {limit: 1});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
vErrors = noted(vErrors, instancePath+"/values/" + i0, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/values", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "parameter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.parameter === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "parameter"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "parameter")) || (key1 === "values"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("parameter" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "parameter"});
errors++;
}
}
if(data.parameter !== undefined){
if(!(validate1(data.parameter, {instancePath:instancePath+"/parameter",parentData:data,parentDataProperty:"parameter",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.values !== undefined){
let data6 = data.values;
if(Array.isArray(data6)){
if(data6.length < 1){
vErrors = noted(vErrors, instancePath+"/values", "minItems", {limit: 1});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
vErrors = noted(vErrors, instancePath+"/values/" + i1, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/values", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate143.errors = vErrors;
return errors === 0;
}


function validate164(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "rate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.per === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "per"});
errors++;
}
if(data.started === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "started"});
errors++;
}
if(data.perLabel === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "perLabel"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "kind") || (key0 === "amount")) || (key0 === "per")) || (key0 === "started")) || (key0 === "perLabel")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("rate" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "rate"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate71(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.per !== undefined){
if(!(validate15(data.per, {instancePath:instancePath+"/per",parentData:data,parentDataProperty:"per",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
if(data.started !== undefined){
if(typeof data.started !== "boolean"){
vErrors = noted(vErrors, instancePath+"/started", "type", {type: "boolean"});
errors++;
}
}
if(data.perLabel !== undefined){
if(typeof data.perLabel !== "string"){
vErrors = noted(vErrors, instancePath+"/perLabel", "type", {type: "string"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "percent"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.rate === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rate"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "rate")) || (key1 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("percent" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "percent"});
errors++;
}
}
if(data.rate !== undefined){
if(!(validate71(data.rate, {instancePath:instancePath+"/rate",parentData:data,parentDataProperty:"rate",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "flat"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "amount")) || (key2 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("flat" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "flat"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate71(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "fee"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key3 in data){
if(!((((key3 === "kind") || (key3 === "amount")) || (key3 === "period")) || (key3 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
if("fee" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "fee"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate71(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.period !== undefined){
if(!(validate12(data.period, {instancePath:instancePath+"/period",parentData:data,parentDataProperty:"period",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate164.errors = vErrors;
return errors === 0;
}


function validate162(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.upTo === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "upTo"});
errors++;
}
if(data.inclusive === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "inclusive"});
errors++;
}
if(data.offered === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "offered"});
errors++;
}
if(data.parts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "parts"});
errors++;
}
if(data.label === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "label"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "upTo") || (key0 === "inclusive")) || (key0 === "offered")) || (key0 === "parts")) || (key0 === "label")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.upTo !== undefined){
let data0 = data.upTo;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(!(validate71(data0, {instancePath:instancePath+"/upTo",parentData:data,parentDataProperty:"upTo",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(data0 !== null){
vErrors = noted(vErrors, instancePath+"/upTo", "type", {type: "null"});
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/upTo", "anyOf", {});
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.inclusive !== undefined){
if(typeof data.inclusive !== "boolean"){
vErrors = noted(vErrors, instancePath+"/inclusive", "type", {type: "boolean"});
errors++;
}
}
if(data.offered !== undefined){
if(typeof data.offered !== "boolean"){
vErrors = noted(vErrors, instancePath+"/offered", "type", {type: "boolean"});
errors++;
}
}
if(data.parts !== undefined){
let data3 = data.parts;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate164(data3[i0], {instancePath:instancePath+"/parts/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate164.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/parts", "type", {type: "array"});
errors++;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
vErrors = noted(vErrors, instancePath+"/label", "type", {type: "string"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate162.errors = vErrors;
return errors === 0;
}


function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "rate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.per === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "per"});
errors++;
}
if(data.started === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "started"});
errors++;
}
if(data.perLabel === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "perLabel"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "kind") || (key0 === "amount")) || (key0 === "per")) || (key0 === "started")) || (key0 === "perLabel")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("rate" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "rate"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate71(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.per !== undefined){
if(!(validate15(data.per, {instancePath:instancePath+"/per",parentData:data,parentDataProperty:"per",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
if(data.started !== undefined){
if(typeof data.started !== "boolean"){
vErrors = noted(vErrors, instancePath+"/started", "type", {type: "boolean"});
errors++;
}
}
if(data.perLabel !== undefined){
if(typeof data.perLabel !== "string"){
vErrors = noted(vErrors, instancePath+"/perLabel", "type", {type: "string"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "percent"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.rate === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rate"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "rate")) || (key1 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("percent" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "percent"});
errors++;
}
}
if(data.rate !== undefined){
if(!(validate71(data.rate, {instancePath:instancePath+"/rate",parentData:data,parentDataProperty:"rate",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "flat"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "amount")) || (key2 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("flat" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "flat"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate71(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "fee"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key3 in data){
if(!((((key3 === "kind") || (key3 === "amount")) || (key3 === "period")) || (key3 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
if("fee" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "fee"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate71(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.period !== undefined){
if(!(validate12(data.period, {instancePath:instancePath+"/period",parentData:data,parentDataProperty:"period",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "once"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.due === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "due"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key4 in data){
if(!((((key4 === "kind") || (key4 === "amount")) || (key4 === "due")) || (key4 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data.kind !== undefined){
if("once" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "once"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate71(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.due !== undefined){
let data18 = data.due;
const _errs38 = errors;
let valid11 = false;
const _errs39 = errors;
if(typeof data18 !== "string"){
vErrors = noted(vErrors, instancePath+"/due", "type", {type: "string"});
errors++;
}
if(!((data18 === "start") || (data18 === "end"))){
vErrors = noted(vErrors, instancePath+"/due", "enum", {allowedValues: ["start","end"]});
errors++;
}
var _valid0 = _errs39 === errors;
valid11 = valid11 || _valid0;
if(!valid11){
const _errs41 = errors;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.on === undefined){
vErrors = noted(vErrors, instancePath+"/due", "required", {missingProperty: "on"});
errors++;
}
for(const key5 in data18){
if(!(key5 === "on")){
vErrors = noted(vErrors, instancePath+"/due", "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data18.on !== undefined){
if(!(validate136(data18.on, {instancePath:instancePath+"/due/on",parentData:data18,parentDataProperty:"on",rootData}))){
vErrors = joined(vErrors, validate136.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/due", "type", {type: "object"});
errors++;
}
var _valid0 = _errs41 === errors;
valid11 = valid11 || _valid0;
}
if(!valid11){
vErrors = noted(vErrors, instancePath+"/due", "anyOf", {});
errors++;
}
else {
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "schedule"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.model === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "model"});
errors++;
}
if(data.by === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "by"});
errors++;
}
if(data.rows === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rows"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key6 in data){
if(!(((((key6 === "kind") || (key6 === "model")) || (key6 === "by")) || (key6 === "rows")) || (key6 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data.kind !== undefined){
if("schedule" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "schedule"});
errors++;
}
}
if(data.model !== undefined){
let data22 = data.model;
if(typeof data22 !== "string"){
vErrors = noted(vErrors, instancePath+"/model", "type", {type: "string"});
errors++;
}
if(!((data22 === "graduated") || (data22 === "volume"))){
vErrors = noted(vErrors, instancePath+"/model", "enum", {allowedValues: ["graduated","volume"]});
errors++;
}
}
if(data.by !== undefined){
let data23 = data.by;
const _errs53 = errors;
let valid15 = false;
const _errs54 = errors;
if(!(validate1(data23, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
var _valid1 = _errs54 === errors;
valid15 = valid15 || _valid1;
if(!valid15){
const _errs55 = errors;
if(data23 !== null){
vErrors = noted(vErrors, instancePath+"/by", "type", {type: "null"});
errors++;
}
var _valid1 = _errs55 === errors;
valid15 = valid15 || _valid1;
}
if(!valid15){
vErrors = noted(vErrors, instancePath+"/by", "anyOf", {});
errors++;
}
else {
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
}
}
if(data.rows !== undefined){
let data24 = data.rows;
if(Array.isArray(data24)){
if(data24.length < 1){
vErrors = noted(vErrors, instancePath+"/rows", "minItems", {limit: 1});
errors++;
}
const len0 = data24.length;
for(let i0=0; i0<len0; i0++){
if(!(validate162(data24[i0], {instancePath:instancePath+"/rows/" + i0,parentData:data24,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate162.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows", "type", {type: "array"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}


function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.match === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "match"});
errors++;
}
if(data.label === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "label"});
errors++;
}
if(data.price === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "price"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!((((key0 === "match") || (key0 === "label")) || (key0 === "price")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.match !== undefined){
let data0 = data.match;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/match", "type", {type: "string"});
errors++;
}
if(!((data0 === "always") || (data0 === "otherwise"))){
vErrors = noted(vErrors, instancePath+"/match", "enum", {allowedValues: ["always","otherwise"]});
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
vErrors = noted(vErrors, instancePath+"/match", "minItems", {limit: 1});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate143(data0[i0], {instancePath:instancePath+"/match/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate143.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/match", "type", {type: "array"});
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/match", "anyOf", {});
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
vErrors = noted(vErrors, instancePath+"/label", "type", {type: "string"});
errors++;
}
}
if(data.price !== undefined){
let data3 = data.price;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(!(validate147(data3[i1], {instancePath:instancePath+"/price/" + i1,parentData:data3,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate147.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/price", "type", {type: "array"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate142.errors = vErrors;
return errors === 0;
}


function validate134(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.rows === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rows"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!((((key0 === "from") || (key0 === "period")) || (key0 === "rows")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.from !== undefined){
if(!(validate135(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate135.errors);
errors = vErrors.length;
}
}
if(data.period !== undefined){
if(!(validate12(data.period, {instancePath:instancePath+"/period",parentData:data,parentDataProperty:"period",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
}
if(data.rows !== undefined){
let data2 = data.rows;
if(Array.isArray(data2)){
if(data2.length < 1){
vErrors = noted(vErrors, instancePath+"/rows", "minItems", {limit: 1});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate142(data2[i0], {instancePath:instancePath+"/rows/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate142.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows", "type", {type: "array"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate134.errors = vErrors;
return errors === 0;
}


function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.source === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "source"});
errors++;
}
if(data.timing === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "timing"});
errors++;
}
if(data.proration === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "proration"});
errors++;
}
if(data.includes === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "includes"});
errors++;
}
if(data.least === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "least"});
errors++;
}
if(data.most === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "most"});
errors++;
}
if(data.priceRounding === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "priceRounding"});
errors++;
}
if(data.increasing === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "increasing"});
errors++;
}
if(data.settled === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "settled"});
errors++;
}
if(data.note === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "note"});
errors++;
}
if(data.phases === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "phases"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"name":{"$ref":"#/$defs/name"},"title":{"type":"string"},"source":{"$ref":"#/$defs/chargeSource"},"timing":{"type":"string","enum":["advance","arrears"]},"proration":{"enum":["day","second","none",null]},"includes":{"type":"array","maxItems":2,"items":{"$ref":"#/$defs/allowance"}},"least":{"anyOf":[{"$ref":"#/$defs/operand"},{"type":"null"}]},"most":{"anyOf":[{"$ref":"#/$defs/operand"},{"type":"null"}]},"priceRounding":{"anyOf":[{"$ref":"#/$defs/rounding"},{"type":"null"}]},"increasing":{"anyOf":[{"$ref":"#/$defs/increase"},{"type":"null"}]},"settled":{"anyOf":[{"$ref":"#/$defs/period"},{"type":"null"}]},"note":{"type":["string","null"]},"phases":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/phase"}},"place":{"$ref":"#/$defs/place"}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.source !== undefined){
if(!(validate104(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData}))){
vErrors = joined(vErrors, validate104.errors);
errors = vErrors.length;
}
}
if(data.timing !== undefined){
let data3 = data.timing;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/timing", "type", {type: "string"});
errors++;
}
if(!((data3 === "advance") || (data3 === "arrears"))){
vErrors = noted(vErrors, instancePath+"/timing", "enum", {allowedValues: ["advance","arrears"]});
errors++;
}
}
if(data.proration !== undefined){
let data4 = data.proration;
if(!((((data4 === "day") || (data4 === "second")) || (data4 === "none")) || (data4 === null))){
vErrors = noted(vErrors, instancePath+"/proration", "enum", {allowedValues: ["day","second","none",null]});
errors++;
}
}
if(data.includes !== undefined){
let data5 = data.includes;
if(Array.isArray(data5)){
if(data5.length > 2){
vErrors = noted(vErrors, instancePath+"/includes", "maxItems", {limit: 2});
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate115(data5[i0], {instancePath:instancePath+"/includes/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate115.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/includes", "type", {type: "array"});
errors++;
}
}
if(data.least !== undefined){
let data7 = data.least;
const _errs13 = errors;
let valid3 = false;
const _errs14 = errors;
if(!(validate71(data7, {instancePath:instancePath+"/least",parentData:data,parentDataProperty:"least",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
var _valid0 = _errs14 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs15 = errors;
if(data7 !== null){
vErrors = noted(vErrors, instancePath+"/least", "type", {type: "null"});
errors++;
}
var _valid0 = _errs15 === errors;
valid3 = valid3 || _valid0;
}
if(!valid3){
vErrors = noted(vErrors, instancePath+"/least", "anyOf", {});
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
if(data.most !== undefined){
let data8 = data.most;
const _errs18 = errors;
let valid4 = false;
const _errs19 = errors;
if(!(validate71(data8, {instancePath:instancePath+"/most",parentData:data,parentDataProperty:"most",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
var _valid1 = _errs19 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs20 = errors;
if(data8 !== null){
vErrors = noted(vErrors, instancePath+"/most", "type", {type: "null"});
errors++;
}
var _valid1 = _errs20 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
vErrors = noted(vErrors, instancePath+"/most", "anyOf", {});
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data.priceRounding !== undefined){
let data9 = data.priceRounding;
const _errs23 = errors;
let valid5 = false;
const _errs24 = errors;
if(!(validate14(data9, {instancePath:instancePath+"/priceRounding",parentData:data,parentDataProperty:"priceRounding",rootData}))){
vErrors = joined(vErrors, validate14.errors);
errors = vErrors.length;
}
var _valid2 = _errs24 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const _errs25 = errors;
if(data9 !== null){
vErrors = noted(vErrors, instancePath+"/priceRounding", "type", {type: "null"});
errors++;
}
var _valid2 = _errs25 === errors;
valid5 = valid5 || _valid2;
}
if(!valid5){
vErrors = noted(vErrors, instancePath+"/priceRounding", "anyOf", {});
errors++;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
}
if(data.increasing !== undefined){
let data10 = data.increasing;
const _errs28 = errors;
let valid6 = false;
const _errs29 = errors;
if(!(validate126(data10, {instancePath:instancePath+"/increasing",parentData:data,parentDataProperty:"increasing",rootData}))){
vErrors = joined(vErrors, validate126.errors);
errors = vErrors.length;
}
var _valid3 = _errs29 === errors;
valid6 = valid6 || _valid3;
if(!valid6){
const _errs30 = errors;
if(data10 !== null){
vErrors = noted(vErrors, instancePath+"/increasing", "type", {type: "null"});
errors++;
}
var _valid3 = _errs30 === errors;
valid6 = valid6 || _valid3;
}
if(!valid6){
vErrors = noted(vErrors, instancePath+"/increasing", "anyOf", {});
errors++;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
}
if(data.settled !== undefined){
let data11 = data.settled;
const _errs33 = errors;
let valid7 = false;
const _errs34 = errors;
if(!(validate12(data11, {instancePath:instancePath+"/settled",parentData:data,parentDataProperty:"settled",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
var _valid4 = _errs34 === errors;
valid7 = valid7 || _valid4;
if(!valid7){
const _errs35 = errors;
if(data11 !== null){
vErrors = noted(vErrors, instancePath+"/settled", "type", {type: "null"});
errors++;
}
var _valid4 = _errs35 === errors;
valid7 = valid7 || _valid4;
}
if(!valid7){
vErrors = noted(vErrors, instancePath+"/settled", "anyOf", {});
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
}
if(data.note !== undefined){
let data12 = data.note;
if((typeof data12 !== "string") && (data12 !== null)){
vErrors = noted(vErrors, instancePath+"/note", "type", {type: ["string","null"]});
errors++;
}
}
if(data.phases !== undefined){
let data13 = data.phases;
if(Array.isArray(data13)){
if(data13.length < 1){
vErrors = noted(vErrors, instancePath+"/phases", "minItems", {limit: 1});
errors++;
}
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
if(!(validate134(data13[i1], {instancePath:instancePath+"/phases/" + i1,parentData:data13,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate134.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/phases", "type", {type: "array"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate102.errors = vErrors;
return errors === 0;
}


function validate186(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.for === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "for"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.factors === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "factors"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.tiers === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "tiers"});
errors++;
}
if(data.carries === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "carries"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"name":{"$ref":"#/$defs/name"},"title":{"type":"string"},"for":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/name"}},"quantity":{"$ref":"#/$defs/operand"},"unit":{"$ref":"#/$defs/unit"},"factors":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/num"}},"period":{"$ref":"#/$defs/period"},"tiers":{"enum":["before","within",null]},"carries":{"anyOf":[{"$ref":"#/$defs/carryOver"},{"type":"null"}]},"place":{"$ref":"#/$defs/place"}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.for !== undefined){
let data2 = data.for;
if(Array.isArray(data2)){
if(data2.length < 1){
vErrors = noted(vErrors, instancePath+"/for", "minItems", {limit: 1});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate1(data2[i0], {instancePath:instancePath+"/for/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/for", "type", {type: "array"});
errors++;
}
}
if(data.quantity !== undefined){
if(!(validate71(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.unit !== undefined){
if(!(validate21(data.unit, {instancePath:instancePath+"/unit",parentData:data,parentDataProperty:"unit",rootData}))){
vErrors = joined(vErrors, validate21.errors);
errors = vErrors.length;
}
}
if(data.factors !== undefined){
let data6 = data.factors;
if(Array.isArray(data6)){
if(data6.length < 1){
vErrors = noted(vErrors, instancePath+"/factors", "minItems", {limit: 1});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate15(data6[i1], {instancePath:instancePath+"/factors/" + i1,parentData:data6,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/factors", "type", {type: "array"});
errors++;
}
}
if(data.period !== undefined){
if(!(validate12(data.period, {instancePath:instancePath+"/period",parentData:data,parentDataProperty:"period",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
}
if(data.tiers !== undefined){
let data9 = data.tiers;
if(!(((data9 === "before") || (data9 === "within")) || (data9 === null))){
vErrors = noted(vErrors, instancePath+"/tiers", "enum", {allowedValues: ["before","within",null]});
errors++;
}
}
if(data.carries !== undefined){
let data10 = data.carries;
const _errs16 = errors;
let valid5 = false;
const _errs17 = errors;
if(!(validate118(data10, {instancePath:instancePath+"/carries",parentData:data,parentDataProperty:"carries",rootData}))){
vErrors = joined(vErrors, validate118.errors);
errors = vErrors.length;
}
var _valid0 = _errs17 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs18 = errors;
if(data10 !== null){
vErrors = noted(vErrors, instancePath+"/carries", "type", {type: "null"});
errors++;
}
var _valid0 = _errs18 === errors;
valid5 = valid5 || _valid0;
}
if(!valid5){
vErrors = noted(vErrors, instancePath+"/carries", "anyOf", {});
errors++;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate186.errors = vErrors;
return errors === 0;
}


function validate199(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "dates"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "from")) || (key0 === "to"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("dates" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "dates"});
errors++;
}
}
if(data.from !== undefined){
if(!(validate136(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate136.errors);
errors = vErrors.length;
}
}
if(data.to !== undefined){
if(!(validate136(data.to, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData}))){
vErrors = joined(vErrors, validate136.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "contract months"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.first === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "first"});
errors++;
}
if(data.last === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "last"});
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "first")) || (key1 === "last"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data3 = data.kind;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data3 === "contract months") || (data3 === "contract days"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["contract months","contract days"]});
errors++;
}
}
if(data.first !== undefined){
let data4 = data.first;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/first", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100000 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/first", "maximum", {comparison: "<=", limit: 100000});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/first", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.last !== undefined){
let data5 = data.last;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
vErrors = noted(vErrors, instancePath+"/last", "type", {type: "integer"});
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100000 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/last", "maximum", {comparison: "<=", limit: 100000});
errors++;
}
if(data5 < 1 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/last", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "contract days"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.first === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "first"});
errors++;
}
if(data.last === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "last"});
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "first")) || (key2 === "last"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
let data6 = data.kind;
if(typeof data6 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data6 === "contract months") || (data6 === "contract days"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["contract months","contract days"]});
errors++;
}
}
if(data.first !== undefined){
let data7 = data.first;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/first", "type", {type: "integer"});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/first", "maximum", {comparison: "<=", limit: 100000});
errors++;
}
if(data7 < 1 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/first", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.last !== undefined){
let data8 = data.last;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = noted(vErrors, instancePath+"/last", "type", {type: "integer"});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100000 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/last", "maximum", {comparison: "<=", limit: 100000});
errors++;
}
if(data8 < 1 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/last", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate199.errors = vErrors;
return errors === 0;
}


function validate210(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "spend"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.of === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "of"});
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "of"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("spend" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "spend"});
errors++;
}
}
if(data.of !== undefined){
let data1 = data.of;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate1(data1[i0], {instancePath:instancePath+"/of/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/of", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "meter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.meter === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "meter"});
errors++;
}
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "meter"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("meter" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "meter"});
errors++;
}
}
if(data.meter !== undefined){
if(!(validate1(data.meter, {instancePath:instancePath+"/meter",parentData:data,parentDataProperty:"meter",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate210.errors = vErrors;
return errors === 0;
}


function validate214(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.upTo === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "upTo"});
errors++;
}
if(data.inclusive === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "inclusive"});
errors++;
}
if(data.off === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "off"});
errors++;
}
if(data.label === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "label"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "upTo") || (key0 === "inclusive")) || (key0 === "off")) || (key0 === "label")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.upTo !== undefined){
let data0 = data.upTo;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(!(validate71(data0, {instancePath:instancePath+"/upTo",parentData:data,parentDataProperty:"upTo",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(data0 !== null){
vErrors = noted(vErrors, instancePath+"/upTo", "type", {type: "null"});
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/upTo", "anyOf", {});
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
if(data.inclusive !== undefined){
if(typeof data.inclusive !== "boolean"){
vErrors = noted(vErrors, instancePath+"/inclusive", "type", {type: "boolean"});
errors++;
}
}
if(data.off !== undefined){
let data2 = data.off;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
const tag0 = data2.kind;
if(typeof tag0 == "string"){
if(tag0 === "percent"){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
vErrors = noted(vErrors, instancePath+"/off", "required", {missingProperty: "kind"});
errors++;
}
if(data2.rate === undefined){
vErrors = noted(vErrors, instancePath+"/off", "required", {missingProperty: "rate"});
errors++;
}
for(const key1 in data2){
if(!((key1 === "kind") || (key1 === "rate"))){
vErrors = noted(vErrors, instancePath+"/off", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data2.kind !== undefined){
if("percent" !== data2.kind){
vErrors = noted(vErrors, instancePath+"/off/kind", "const", {allowedValue: "percent"});
errors++;
}
}
if(data2.rate !== undefined){
if(!(validate71(data2.rate, {instancePath:instancePath+"/off/rate",parentData:data2,parentDataProperty:"rate",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/off", "type", {type: "object"});
errors++;
}
}
else if(tag0 === "amount"){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
vErrors = noted(vErrors, instancePath+"/off", "required", {missingProperty: "kind"});
errors++;
}
if(data2.amount === undefined){
vErrors = noted(vErrors, instancePath+"/off", "required", {missingProperty: "amount"});
errors++;
}
for(const key2 in data2){
if(!((key2 === "kind") || (key2 === "amount"))){
vErrors = noted(vErrors, instancePath+"/off", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data2.kind !== undefined){
if("amount" !== data2.kind){
vErrors = noted(vErrors, instancePath+"/off/kind", "const", {allowedValue: "amount"});
errors++;
}
}
if(data2.amount !== undefined){
if(!(validate71(data2.amount, {instancePath:instancePath+"/off/amount",parentData:data2,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/off", "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/off", "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/off", "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/off", "type", {type: "object"});
errors++;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
vErrors = noted(vErrors, instancePath+"/label", "type", {type: "string"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate214.errors = vErrors;
return errors === 0;
}


function validate205(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "percent"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.rate === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rate"});
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "rate"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("percent" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "percent"});
errors++;
}
}
if(data.rate !== undefined){
if(!(validate71(data.rate, {instancePath:instancePath+"/rate",parentData:data,parentDataProperty:"rate",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "amount"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.prorated === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "prorated"});
errors++;
}
for(const key1 in data){
if(!((((key1 === "kind") || (key1 === "amount")) || (key1 === "period")) || (key1 === "prorated"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("amount" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "amount"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate71(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.period !== undefined){
if(!(validate12(data.period, {instancePath:instancePath+"/period",parentData:data,parentDataProperty:"period",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
}
if(data.prorated !== undefined){
if(typeof data.prorated !== "boolean"){
vErrors = noted(vErrors, instancePath+"/prorated", "type", {type: "boolean"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "rows"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.model === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "model"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.by === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "by"});
errors++;
}
if(data.prorated === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "prorated"});
errors++;
}
if(data.rows === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rows"});
errors++;
}
for(const key2 in data){
if(!((((((key2 === "kind") || (key2 === "model")) || (key2 === "period")) || (key2 === "by")) || (key2 === "prorated")) || (key2 === "rows"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("rows" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "rows"});
errors++;
}
}
if(data.model !== undefined){
let data7 = data.model;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/model", "type", {type: "string"});
errors++;
}
if(!((data7 === "graduated") || (data7 === "volume"))){
vErrors = noted(vErrors, instancePath+"/model", "enum", {allowedValues: ["graduated","volume"]});
errors++;
}
}
if(data.period !== undefined){
if(!(validate12(data.period, {instancePath:instancePath+"/period",parentData:data,parentDataProperty:"period",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
}
if(data.by !== undefined){
if(!(validate210(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData}))){
vErrors = joined(vErrors, validate210.errors);
errors = vErrors.length;
}
}
if(data.prorated !== undefined){
if(typeof data.prorated !== "boolean"){
vErrors = noted(vErrors, instancePath+"/prorated", "type", {type: "boolean"});
errors++;
}
}
if(data.rows !== undefined){
let data11 = data.rows;
if(Array.isArray(data11)){
if(data11.length < 1){
vErrors = noted(vErrors, instancePath+"/rows", "minItems", {limit: 1});
errors++;
}
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
if(!(validate214(data11[i0], {instancePath:instancePath+"/rows/" + i0,parentData:data11,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate214.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate205.errors = vErrors;
return errors === 0;
}


function validate196(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.on === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "on"});
errors++;
}
if(data.window === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "window"});
errors++;
}
if(data.atMost === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "atMost"});
errors++;
}
if(data.afterMinimums === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "afterMinimums"});
errors++;
}
if(data.form === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "form"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "title")) || (key0 === "on")) || (key0 === "window")) || (key0 === "atMost")) || (key0 === "afterMinimums")) || (key0 === "form")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.on !== undefined){
let data2 = data.on;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate1(data2[i0], {instancePath:instancePath+"/on/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/on", "type", {type: "array"});
errors++;
}
}
if(data.window !== undefined){
let data4 = data.window;
const _errs9 = errors;
let valid3 = false;
const _errs10 = errors;
if(!(validate199(data4, {instancePath:instancePath+"/window",parentData:data,parentDataProperty:"window",rootData}))){
vErrors = joined(vErrors, validate199.errors);
errors = vErrors.length;
}
var _valid0 = _errs10 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs11 = errors;
if(data4 !== null){
vErrors = noted(vErrors, instancePath+"/window", "type", {type: "null"});
errors++;
}
var _valid0 = _errs11 === errors;
valid3 = valid3 || _valid0;
}
if(!valid3){
vErrors = noted(vErrors, instancePath+"/window", "anyOf", {});
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data.atMost !== undefined){
let data5 = data.atMost;
const _errs14 = errors;
let valid4 = false;
const _errs15 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.amount === undefined){
vErrors = noted(vErrors, instancePath+"/atMost", "required", {missingProperty: "amount"});
errors++;
}
if(data5.period === undefined){
vErrors = noted(vErrors, instancePath+"/atMost", "required", {missingProperty: "period"});
errors++;
}
for(const key1 in data5){
if(!((key1 === "amount") || (key1 === "period"))){
vErrors = noted(vErrors, instancePath+"/atMost", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data5.amount !== undefined){
if(!(validate71(data5.amount, {instancePath:instancePath+"/atMost/amount",parentData:data5,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data5.period !== undefined){
if(!(validate12(data5.period, {instancePath:instancePath+"/atMost/period",parentData:data5,parentDataProperty:"period",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/atMost", "type", {type: "object"});
errors++;
}
var _valid1 = _errs15 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs20 = errors;
if(data5 !== null){
vErrors = noted(vErrors, instancePath+"/atMost", "type", {type: "null"});
errors++;
}
var _valid1 = _errs20 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
vErrors = noted(vErrors, instancePath+"/atMost", "anyOf", {});
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
}
if(data.afterMinimums !== undefined){
if(typeof data.afterMinimums !== "boolean"){
vErrors = noted(vErrors, instancePath+"/afterMinimums", "type", {type: "boolean"});
errors++;
}
}
if(data.form !== undefined){
if(!(validate205(data.form, {instancePath:instancePath+"/form",parentData:data,parentDataProperty:"form",rootData}))){
vErrors = joined(vErrors, validate205.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate196.errors = vErrors;
return errors === 0;
}


function validate223(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.on === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "on"});
errors++;
}
if(data.prorated === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "prorated"});
errors++;
}
if(data.rows === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rows"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "kind") || (key0 === "name")) || (key0 === "title")) || (key0 === "on")) || (key0 === "prorated")) || (key0 === "rows")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data0 === "minimum") || (data0 === "maximum"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["minimum","maximum"]});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.on !== undefined){
let data3 = data.on;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate1(data3[i0], {instancePath:instancePath+"/on/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/on", "type", {type: "array"});
errors++;
}
}
if(data.prorated !== undefined){
if(typeof data.prorated !== "boolean"){
vErrors = noted(vErrors, instancePath+"/prorated", "type", {type: "boolean"});
errors++;
}
}
if(data.rows !== undefined){
let data6 = data.rows;
if(Array.isArray(data6)){
if(data6.length < 1){
vErrors = noted(vErrors, instancePath+"/rows", "minItems", {limit: 1});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.from === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i1, "required", {missingProperty: "from"});
errors++;
}
if(data7.amount === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i1, "required", {missingProperty: "amount"});
errors++;
}
if(data7.period === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i1, "required", {missingProperty: "period"});
errors++;
}
if(data7.place === undefined){
vErrors = noted(vErrors, instancePath+"/rows/" + i1, "required", {missingProperty: "place"});
errors++;
}
for(const key1 in data7){
if(!((((key1 === "from") || (key1 === "amount")) || (key1 === "period")) || (key1 === "place"))){
vErrors = noted(vErrors, instancePath+"/rows/" + i1, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data7.from !== undefined){
if(!(validate135(data7.from, {instancePath:instancePath+"/rows/" + i1+"/from",parentData:data7,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate135.errors);
errors = vErrors.length;
}
}
if(data7.amount !== undefined){
if(!(validate71(data7.amount, {instancePath:instancePath+"/rows/" + i1+"/amount",parentData:data7,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data7.period !== undefined){
if(!(validate12(data7.period, {instancePath:instancePath+"/rows/" + i1+"/period",parentData:data7,parentDataProperty:"period",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
}
if(data7.place !== undefined){
if(!(validate26(data7.place, {instancePath:instancePath+"/rows/" + i1+"/place",parentData:data7,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows/" + i1, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows", "type", {type: "array"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate223.errors = vErrors;
return errors === 0;
}


function validate237(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.count === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "count"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
for(const key0 in data){
if(!((key0 === "count") || (key0 === "unit"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.count !== undefined){
let data0 = data.count;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = noted(vErrors, instancePath+"/count", "type", {type: "integer"});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 10000 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/count", "maximum", {comparison: "<=", limit: 10000});
errors++;
}
if(data0 < 0 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/count", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.unit !== undefined){
let data1 = data.unit;
if(typeof data1 !== "string"){
vErrors = noted(vErrors, instancePath+"/unit", "type", {type: "string"});
errors++;
}
if(!((((((data1 === "minute") || (data1 === "hour")) || (data1 === "day")) || (data1 === "week")) || (data1 === "month")) || (data1 === "year"))){
vErrors = noted(vErrors, instancePath+"/unit", "enum", {allowedValues: ["minute","hour","day","week","month","year"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate237.errors = vErrors;
return errors === 0;
}


function validate240(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "start"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "amount"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("start" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "start"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate71(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "date"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.on === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "on"});
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "amount")) || (key1 === "on"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("date" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "date"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate71(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.on !== undefined){
if(!(validate136(data.on, {instancePath:instancePath+"/on",parentData:data,parentDataProperty:"on",rootData}))){
vErrors = joined(vErrors, validate136.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "each"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "amount")) || (key2 === "period"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("each" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "each"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate71(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.period !== undefined){
if(!(validate12(data.period, {instancePath:instancePath+"/period",parentData:data,parentDataProperty:"period",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "event"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.event === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "event"});
errors++;
}
if(data.field === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "field"});
errors++;
}
if(data.factor === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "factor"});
errors++;
}
for(const key3 in data){
if(!((((key3 === "kind") || (key3 === "event")) || (key3 === "field")) || (key3 === "factor"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
if("event" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "event"});
errors++;
}
}
if(data.event !== undefined){
if(!(validate1(data.event, {instancePath:instancePath+"/event",parentData:data,parentDataProperty:"event",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.field !== undefined){
if(!(validate1(data.field, {instancePath:instancePath+"/field",parentData:data,parentDataProperty:"field",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.factor !== undefined){
if(!(validate15(data.factor, {instancePath:instancePath+"/factor",parentData:data,parentDataProperty:"factor",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate240.errors = vErrors;
return errors === 0;
}


function validate232(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.pays === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "pays"});
errors++;
}
if(data.everything === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "everything"});
errors++;
}
if(data.tax === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "tax"});
errors++;
}
if(data.tiers === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "tiers"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.expires === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "expires"});
errors++;
}
if(data.priority === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "priority"});
errors++;
}
if(data.grant === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "grant"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"name":{"$ref":"#/$defs/name"},"title":{"type":"string"},"pays":{"type":"array","items":{"$ref":"#/$defs/name"}},"everything":{"anyOf":[{"type":"object","properties":{"except":{"type":"array","items":{"$ref":"#/$defs/name"}}},"required":["except"],"additionalProperties":false},{"type":"null"}]},"tax":{"anyOf":[{"type":"string","enum":["before","after"]},{"type":"null"}]},"tiers":{"anyOf":[{"type":"string","enum":["before","within"]},{"type":"null"}]},"unit":{"$ref":"#/$defs/unit"},"expires":{"anyOf":[{"type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","properties":{"kind":{"const":"after"},"duration":{"$ref":"#/$defs/duration"}},"required":["kind","duration"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"on"},"on":{"$ref":"#/$defs/dateRef"}},"required":["kind","on"],"additionalProperties":false}]},{"type":"null"}]},"priority":{"anyOf":[{"type":"integer","minimum":1,"maximum":100000},{"type":"null"}]},"grant":{"$ref":"#/$defs/creditGrant"},"place":{"$ref":"#/$defs/place"}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.pays !== undefined){
let data2 = data.pays;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate1(data2[i0], {instancePath:instancePath+"/pays/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/pays", "type", {type: "array"});
errors++;
}
}
if(data.everything !== undefined){
let data4 = data.everything;
const _errs9 = errors;
let valid3 = false;
const _errs10 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.except === undefined){
vErrors = noted(vErrors, instancePath+"/everything", "required", {missingProperty: "except"});
errors++;
}
for(const key1 in data4){
if(!(key1 === "except")){
vErrors = noted(vErrors, instancePath+"/everything", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data4.except !== undefined){
let data5 = data4.except;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate1(data5[i1], {instancePath:instancePath+"/everything/except/" + i1,parentData:data5,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/everything/except", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/everything", "type", {type: "object"});
errors++;
}
var _valid0 = _errs10 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs16 = errors;
if(data4 !== null){
vErrors = noted(vErrors, instancePath+"/everything", "type", {type: "null"});
errors++;
}
var _valid0 = _errs16 === errors;
valid3 = valid3 || _valid0;
}
if(!valid3){
vErrors = noted(vErrors, instancePath+"/everything", "anyOf", {});
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data.tax !== undefined){
let data7 = data.tax;
const _errs19 = errors;
let valid7 = false;
const _errs20 = errors;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/tax", "type", {type: "string"});
errors++;
}
if(!((data7 === "before") || (data7 === "after"))){
vErrors = noted(vErrors, instancePath+"/tax", "enum", {allowedValues: ["before","after"]});
errors++;
}
var _valid1 = _errs20 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs22 = errors;
if(data7 !== null){
vErrors = noted(vErrors, instancePath+"/tax", "type", {type: "null"});
errors++;
}
var _valid1 = _errs22 === errors;
valid7 = valid7 || _valid1;
}
if(!valid7){
vErrors = noted(vErrors, instancePath+"/tax", "anyOf", {});
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data.tiers !== undefined){
let data8 = data.tiers;
const _errs25 = errors;
let valid8 = false;
const _errs26 = errors;
if(typeof data8 !== "string"){
vErrors = noted(vErrors, instancePath+"/tiers", "type", {type: "string"});
errors++;
}
if(!((data8 === "before") || (data8 === "within"))){
vErrors = noted(vErrors, instancePath+"/tiers", "enum", {allowedValues: ["before","within"]});
errors++;
}
var _valid2 = _errs26 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const _errs28 = errors;
if(data8 !== null){
vErrors = noted(vErrors, instancePath+"/tiers", "type", {type: "null"});
errors++;
}
var _valid2 = _errs28 === errors;
valid8 = valid8 || _valid2;
}
if(!valid8){
vErrors = noted(vErrors, instancePath+"/tiers", "anyOf", {});
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data.unit !== undefined){
if(!(validate21(data.unit, {instancePath:instancePath+"/unit",parentData:data,parentDataProperty:"unit",rootData}))){
vErrors = joined(vErrors, validate21.errors);
errors = vErrors.length;
}
}
if(data.expires !== undefined){
let data10 = data.expires;
const _errs32 = errors;
let valid9 = false;
const _errs33 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
const tag0 = data10.kind;
if(typeof tag0 == "string"){
if(tag0 === "after"){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.kind === undefined){
vErrors = noted(vErrors, instancePath+"/expires", "required", {missingProperty: "kind"});
errors++;
}
if(data10.duration === undefined){
vErrors = noted(vErrors, instancePath+"/expires", "required", {missingProperty: "duration"});
errors++;
}
for(const key2 in data10){
if(!((key2 === "kind") || (key2 === "duration"))){
vErrors = noted(vErrors, instancePath+"/expires", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data10.kind !== undefined){
if("after" !== data10.kind){
vErrors = noted(vErrors, instancePath+"/expires/kind", "const", {allowedValue: "after"});
errors++;
}
}
if(data10.duration !== undefined){
if(!(validate237(data10.duration, {instancePath:instancePath+"/expires/duration",parentData:data10,parentDataProperty:"duration",rootData}))){
vErrors = joined(vErrors, validate237.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/expires", "type", {type: "object"});
errors++;
}
}
else if(tag0 === "on"){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.kind === undefined){
vErrors = noted(vErrors, instancePath+"/expires", "required", {missingProperty: "kind"});
errors++;
}
if(data10.on === undefined){
vErrors = noted(vErrors, instancePath+"/expires", "required", {missingProperty: "on"});
errors++;
}
for(const key3 in data10){
if(!((key3 === "kind") || (key3 === "on"))){
vErrors = noted(vErrors, instancePath+"/expires", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data10.kind !== undefined){
if("on" !== data10.kind){
vErrors = noted(vErrors, instancePath+"/expires/kind", "const", {allowedValue: "on"});
errors++;
}
}
if(data10.on !== undefined){
if(!(validate136(data10.on, {instancePath:instancePath+"/expires/on",parentData:data10,parentDataProperty:"on",rootData}))){
vErrors = joined(vErrors, validate136.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/expires", "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/expires", "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/expires", "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/expires", "type", {type: "object"});
errors++;
}
var _valid3 = _errs33 === errors;
valid9 = valid9 || _valid3;
if(!valid9){
const _errs46 = errors;
if(data10 !== null){
vErrors = noted(vErrors, instancePath+"/expires", "type", {type: "null"});
errors++;
}
var _valid3 = _errs46 === errors;
valid9 = valid9 || _valid3;
}
if(!valid9){
vErrors = noted(vErrors, instancePath+"/expires", "anyOf", {});
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
if(data.priority !== undefined){
let data15 = data.priority;
const _errs49 = errors;
let valid15 = false;
const _errs50 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
vErrors = noted(vErrors, instancePath+"/priority", "type", {type: "integer"});
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 100000 || isNaN(data15)){
vErrors = noted(vErrors, instancePath+"/priority", "maximum", {comparison: "<=", limit: 100000});
errors++;
}
if(data15 < 1 || isNaN(data15)){
vErrors = noted(vErrors, instancePath+"/priority", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
var _valid4 = _errs50 === errors;
valid15 = valid15 || _valid4;
if(!valid15){
const _errs52 = errors;
if(data15 !== null){
vErrors = noted(vErrors, instancePath+"/priority", "type", {type: "null"});
errors++;
}
var _valid4 = _errs52 === errors;
valid15 = valid15 || _valid4;
}
if(!valid15){
vErrors = noted(vErrors, instancePath+"/priority", "anyOf", {});
errors++;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
}
if(data.grant !== undefined){
if(!(validate240(data.grant, {instancePath:instancePath+"/grant",parentData:data,parentDataProperty:"grant",rootData}))){
vErrors = joined(vErrors, validate240.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate232.errors = vErrors;
return errors === 0;
}


function validate252(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.on === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "on"});
errors++;
}
if(data.rates === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rates"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "title")) || (key0 === "on")) || (key0 === "rates")) || (key0 === "place"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate1(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.on !== undefined){
let data2 = data.on;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate1(data2[i0], {instancePath:instancePath+"/on/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/on", "type", {type: "array"});
errors++;
}
}
if(data.rates !== undefined){
let data4 = data.rates;
if(Array.isArray(data4)){
if(data4.length < 1){
vErrors = noted(vErrors, instancePath+"/rates", "minItems", {limit: 1});
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.from === undefined){
vErrors = noted(vErrors, instancePath+"/rates/" + i1, "required", {missingProperty: "from"});
errors++;
}
if(data5.rate === undefined){
vErrors = noted(vErrors, instancePath+"/rates/" + i1, "required", {missingProperty: "rate"});
errors++;
}
if(data5.included === undefined){
vErrors = noted(vErrors, instancePath+"/rates/" + i1, "required", {missingProperty: "included"});
errors++;
}
if(data5.place === undefined){
vErrors = noted(vErrors, instancePath+"/rates/" + i1, "required", {missingProperty: "place"});
errors++;
}
for(const key1 in data5){
if(!((((key1 === "from") || (key1 === "rate")) || (key1 === "included")) || (key1 === "place"))){
vErrors = noted(vErrors, instancePath+"/rates/" + i1, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data5.from !== undefined){
if(!(validate135(data5.from, {instancePath:instancePath+"/rates/" + i1+"/from",parentData:data5,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate135.errors);
errors = vErrors.length;
}
}
if(data5.rate !== undefined){
if(!(validate71(data5.rate, {instancePath:instancePath+"/rates/" + i1+"/rate",parentData:data5,parentDataProperty:"rate",rootData}))){
vErrors = joined(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data5.included !== undefined){
if(typeof data5.included !== "boolean"){
vErrors = noted(vErrors, instancePath+"/rates/" + i1+"/included", "type", {type: "boolean"});
errors++;
}
}
if(data5.place !== undefined){
if(!(validate26(data5.place, {instancePath:instancePath+"/rates/" + i1+"/place",parentData:data5,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rates/" + i1, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rates", "type", {type: "array"});
errors++;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate252.errors = vErrors;
return errors === 0;
}


function validate260(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.late === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "late"});
errors++;
}
if(data.corrections === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "corrections"});
errors++;
}
if(data.unknownValues === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unknownValues"});
errors++;
}
if(data.negativeQuantities === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "negativeQuantities"});
errors++;
}
if(data.negativeTotals === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "negativeTotals"});
errors++;
}
if(data.smallTotals === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "smallTotals"});
errors++;
}
if(data.future === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "future"});
errors++;
}
if(data.priceChanges === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "priceChanges"});
errors++;
}
if(data.partialPeriods === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "partialPeriods"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"late":{"type":"object","properties":{"until":{"$ref":"#/$defs/duration"},"then":{"type":"string","enum":["next period","corrections","rejected"]}},"required":["until","then"],"additionalProperties":false},"corrections":{"type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"type":"object","properties":{"kind":{"type":"string","enum":["until the bill","rejected"]}},"required":["kind"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"for"},"duration":{"$ref":"#/$defs/duration"}},"required":["kind","duration"],"additionalProperties":false}]},"unknownValues":{"type":"string","enum":["rejected","otherwise"]},"negativeQuantities":{"type":"string","enum":["rejected","accepted"]},"negativeTotals":{"type":"string","enum":["carried forward","paid out"]},"smallTotals":{"anyOf":[{"type":"object","properties":{"below":{"$ref":"#/$defs/num"},"then":{"type":"string","enum":["carried forward","not billed"]}},"required":["below","then"],"additionalProperties":false},{"type":"null"}]},"future":{"$ref":"#/$defs/duration"},"priceChanges":{"type":"string","enum":["split","wait"]},"partialPeriods":{"type":"string","enum":["whole","prorate"]}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.late !== undefined){
let data0 = data.late;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.until === undefined){
vErrors = noted(vErrors, instancePath+"/late", "required", {missingProperty: "until"});
errors++;
}
if(data0.then === undefined){
vErrors = noted(vErrors, instancePath+"/late", "required", {missingProperty: "then"});
errors++;
}
for(const key1 in data0){
if(!((key1 === "until") || (key1 === "then"))){
vErrors = noted(vErrors, instancePath+"/late", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data0.until !== undefined){
if(!(validate237(data0.until, {instancePath:instancePath+"/late/until",parentData:data0,parentDataProperty:"until",rootData}))){
vErrors = joined(vErrors, validate237.errors);
errors = vErrors.length;
}
}
if(data0.then !== undefined){
let data2 = data0.then;
if(typeof data2 !== "string"){
vErrors = noted(vErrors, instancePath+"/late/then", "type", {type: "string"});
errors++;
}
if(!(((data2 === "next period") || (data2 === "corrections")) || (data2 === "rejected"))){
vErrors = noted(vErrors, instancePath+"/late/then", "enum", {allowedValues: ["next period","corrections","rejected"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/late", "type", {type: "object"});
errors++;
}
}
if(data.corrections !== undefined){
let data3 = data.corrections;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
const tag0 = data3.kind;
if(typeof tag0 == "string"){
if(tag0 === "until the bill"){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
vErrors = noted(vErrors, instancePath+"/corrections", "required", {missingProperty: "kind"});
errors++;
}
for(const key2 in data3){
if(!(key2 === "kind")){
vErrors = noted(vErrors, instancePath+"/corrections", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data3.kind !== undefined){
let data4 = data3.kind;
if(typeof data4 !== "string"){
vErrors = noted(vErrors, instancePath+"/corrections/kind", "type", {type: "string"});
errors++;
}
if(!((data4 === "until the bill") || (data4 === "rejected"))){
vErrors = noted(vErrors, instancePath+"/corrections/kind", "enum", {allowedValues: ["until the bill","rejected"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/corrections", "type", {type: "object"});
errors++;
}
}
else if(tag0 === "rejected"){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
vErrors = noted(vErrors, instancePath+"/corrections", "required", {missingProperty: "kind"});
errors++;
}
for(const key3 in data3){
if(!(key3 === "kind")){
vErrors = noted(vErrors, instancePath+"/corrections", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data3.kind !== undefined){
let data5 = data3.kind;
if(typeof data5 !== "string"){
vErrors = noted(vErrors, instancePath+"/corrections/kind", "type", {type: "string"});
errors++;
}
if(!((data5 === "until the bill") || (data5 === "rejected"))){
vErrors = noted(vErrors, instancePath+"/corrections/kind", "enum", {allowedValues: ["until the bill","rejected"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/corrections", "type", {type: "object"});
errors++;
}
}
else if(tag0 === "for"){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
vErrors = noted(vErrors, instancePath+"/corrections", "required", {missingProperty: "kind"});
errors++;
}
if(data3.duration === undefined){
vErrors = noted(vErrors, instancePath+"/corrections", "required", {missingProperty: "duration"});
errors++;
}
for(const key4 in data3){
if(!((key4 === "kind") || (key4 === "duration"))){
vErrors = noted(vErrors, instancePath+"/corrections", "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data3.kind !== undefined){
if("for" !== data3.kind){
vErrors = noted(vErrors, instancePath+"/corrections/kind", "const", {allowedValue: "for"});
errors++;
}
}
if(data3.duration !== undefined){
if(!(validate237(data3.duration, {instancePath:instancePath+"/corrections/duration",parentData:data3,parentDataProperty:"duration",rootData}))){
vErrors = joined(vErrors, validate237.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/corrections", "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/corrections", "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/corrections", "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/corrections", "type", {type: "object"});
errors++;
}
}
if(data.unknownValues !== undefined){
let data8 = data.unknownValues;
if(typeof data8 !== "string"){
vErrors = noted(vErrors, instancePath+"/unknownValues", "type", {type: "string"});
errors++;
}
if(!((data8 === "rejected") || (data8 === "otherwise"))){
vErrors = noted(vErrors, instancePath+"/unknownValues", "enum", {allowedValues: ["rejected","otherwise"]});
errors++;
}
}
if(data.negativeQuantities !== undefined){
let data9 = data.negativeQuantities;
if(typeof data9 !== "string"){
vErrors = noted(vErrors, instancePath+"/negativeQuantities", "type", {type: "string"});
errors++;
}
if(!((data9 === "rejected") || (data9 === "accepted"))){
vErrors = noted(vErrors, instancePath+"/negativeQuantities", "enum", {allowedValues: ["rejected","accepted"]});
errors++;
}
}
if(data.negativeTotals !== undefined){
let data10 = data.negativeTotals;
if(typeof data10 !== "string"){
vErrors = noted(vErrors, instancePath+"/negativeTotals", "type", {type: "string"});
errors++;
}
if(!((data10 === "carried forward") || (data10 === "paid out"))){
vErrors = noted(vErrors, instancePath+"/negativeTotals", "enum", {allowedValues: ["carried forward","paid out"]});
errors++;
}
}
if(data.smallTotals !== undefined){
let data11 = data.smallTotals;
const _errs33 = errors;
let valid9 = false;
const _errs34 = errors;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.below === undefined){
vErrors = noted(vErrors, instancePath+"/smallTotals", "required", {missingProperty: "below"});
errors++;
}
if(data11.then === undefined){
vErrors = noted(vErrors, instancePath+"/smallTotals", "required", {missingProperty: "then"});
errors++;
}
for(const key5 in data11){
if(!((key5 === "below") || (key5 === "then"))){
vErrors = noted(vErrors, instancePath+"/smallTotals", "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data11.below !== undefined){
if(!(validate15(data11.below, {instancePath:instancePath+"/smallTotals/below",parentData:data11,parentDataProperty:"below",rootData}))){
vErrors = joined(vErrors, validate15.errors);
errors = vErrors.length;
}
}
if(data11.then !== undefined){
let data13 = data11.then;
if(typeof data13 !== "string"){
vErrors = noted(vErrors, instancePath+"/smallTotals/then", "type", {type: "string"});
errors++;
}
if(!((data13 === "carried forward") || (data13 === "not billed"))){
vErrors = noted(vErrors, instancePath+"/smallTotals/then", "enum", {allowedValues: ["carried forward","not billed"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/smallTotals", "type", {type: "object"});
errors++;
}
var _valid0 = _errs34 === errors;
valid9 = valid9 || _valid0;
if(!valid9){
const _errs40 = errors;
if(data11 !== null){
vErrors = noted(vErrors, instancePath+"/smallTotals", "type", {type: "null"});
errors++;
}
var _valid0 = _errs40 === errors;
valid9 = valid9 || _valid0;
}
if(!valid9){
vErrors = noted(vErrors, instancePath+"/smallTotals", "anyOf", {});
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
}
if(data.future !== undefined){
if(!(validate237(data.future, {instancePath:instancePath+"/future",parentData:data,parentDataProperty:"future",rootData}))){
vErrors = joined(vErrors, validate237.errors);
errors = vErrors.length;
}
}
if(data.priceChanges !== undefined){
let data15 = data.priceChanges;
if(typeof data15 !== "string"){
vErrors = noted(vErrors, instancePath+"/priceChanges", "type", {type: "string"});
errors++;
}
if(!((data15 === "split") || (data15 === "wait"))){
vErrors = noted(vErrors, instancePath+"/priceChanges", "enum", {allowedValues: ["split","wait"]});
errors++;
}
}
if(data.partialPeriods !== undefined){
let data16 = data.partialPeriods;
if(typeof data16 !== "string"){
vErrors = noted(vErrors, instancePath+"/partialPeriods", "type", {type: "string"});
errors++;
}
if(!((data16 === "whole") || (data16 === "prorate"))){
vErrors = noted(vErrors, instancePath+"/partialPeriods", "enum", {allowedValues: ["whole","prorate"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate260.errors = vErrors;
return errors === 0;
}


function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "version"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
if(data.signedTo === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "signedTo"});
errors++;
}
if(data.parties === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "parties"});
errors++;
}
if(data.billed === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "billed"});
errors++;
}
if(data.payableWithin === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "payableWithin"});
errors++;
}
if(data.roundLines === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "roundLines"});
errors++;
}
if(data.roundTotal === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "roundTotal"});
errors++;
}
if(data.parameters === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "parameters"});
errors++;
}
if(data.events === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "events"});
errors++;
}
if(data.bands === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "bands"});
errors++;
}
if(data.meters === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "meters"});
errors++;
}
if(data.charges === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "charges"});
errors++;
}
if(data.allowances === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "allowances"});
errors++;
}
if(data.discounts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "discounts"});
errors++;
}
if(data.limits === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "limits"});
errors++;
}
if(data.credits === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "credits"});
errors++;
}
if(data.taxes === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "taxes"});
errors++;
}
if(data.policies === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "policies"});
errors++;
}
if(data.place === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "place"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"version":{"type":"integer","minimum":1,"maximum":9007199254740991},"title":{"type":"string"},"from":{"$ref":"#/$defs/date"},"to":{"anyOf":[{"$ref":"#/$defs/date"},{"type":"null"}]},"signedTo":{"anyOf":[{"$ref":"#/$defs/date"},{"type":"null"}]},"parties":{"type":["array","null"],"minItems":2,"prefixItems":[{"type":"string"},{"type":"string"}],"items":false},"billed":{"$ref":"#/$defs/period"},"payableWithin":{"type":["string","null"]},"roundLines":{"anyOf":[{"$ref":"#/$defs/rounding"},{"type":"null"}]},"roundTotal":{"$ref":"#/$defs/rounding"},"parameters":{"type":"array","items":{"$ref":"#/$defs/parameter"}},"events":{"type":"array","items":{"$ref":"#/$defs/event"}},"bands":{"type":"array","items":{"$ref":"#/$defs/band"}},"meters":{"type":"array","items":{"$ref":"#/$defs/meter"}},"charges":{"type":"array","items":{"$ref":"#/$defs/charge"}},"allowances":{"type":"array","items":{"$ref":"#/$defs/sharedAllowance"}},"discounts":{"type":"array","items":{"$ref":"#/$defs/discount"}},"limits":{"type":"array","items":{"$ref":"#/$defs/limit"}},"credits":{"type":"array","items":{"$ref":"#/$defs/credit"}},"taxes":{"type":"array","items":{"$ref":"#/$defs/tax"}},"policies":{"$ref":"#/$defs/policies"},"place":{"$ref":"#/$defs/place"}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = noted(vErrors, instancePath+"/version", "type", {type: "integer"});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/version", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/version", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.from !== undefined){
if(!(validate8(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate8.errors);
errors = vErrors.length;
}
}
if(data.to !== undefined){
let data3 = data.to;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(!(validate8(data3, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData}))){
vErrors = joined(vErrors, validate8.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(data3 !== null){
vErrors = noted(vErrors, instancePath+"/to", "type", {type: "null"});
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/to", "anyOf", {});
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.signedTo !== undefined){
let data4 = data.signedTo;
const _errs13 = errors;
let valid2 = false;
const _errs14 = errors;
if(!(validate8(data4, {instancePath:instancePath+"/signedTo",parentData:data,parentDataProperty:"signedTo",rootData}))){
vErrors = joined(vErrors, validate8.errors);
errors = vErrors.length;
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs15 = errors;
if(data4 !== null){
vErrors = noted(vErrors, instancePath+"/signedTo", "type", {type: "null"});
errors++;
}
var _valid1 = _errs15 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
vErrors = noted(vErrors, instancePath+"/signedTo", "anyOf", {});
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
if(data.parties !== undefined){
let data5 = data.parties;
if((!(Array.isArray(data5))) && (data5 !== null)){
vErrors = noted(vErrors, instancePath+"/parties", "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data5)){
if(data5.length < 2){
vErrors = noted(vErrors, instancePath+"/parties", "minItems", {limit: 2});
errors++;
}
const len0 = data5.length;
if(len0 > 0){
if(typeof data5[0] !== "string"){
vErrors = noted(vErrors, instancePath+"/parties/0", "type", {type: "string"});
errors++;
}
}
if(len0 > 1){
if(typeof data5[1] !== "string"){
vErrors = noted(vErrors, instancePath+"/parties/1", "type", {type: "string"});
errors++;
}
}
const len1 = data5.length;
if(!(len1 <= 2)){
vErrors = noted(vErrors, instancePath+"/parties", "items", {limit: 2});
errors++;
}
}
}
if(data.billed !== undefined){
if(!(validate12(data.billed, {instancePath:instancePath+"/billed",parentData:data,parentDataProperty:"billed",rootData}))){
vErrors = joined(vErrors, validate12.errors);
errors = vErrors.length;
}
}
if(data.payableWithin !== undefined){
let data9 = data.payableWithin;
if((typeof data9 !== "string") && (data9 !== null)){
vErrors = noted(vErrors, instancePath+"/payableWithin", "type", {type: ["string","null"]});
errors++;
}
}
if(data.roundLines !== undefined){
let data10 = data.roundLines;
const _errs27 = errors;
let valid4 = false;
const _errs28 = errors;
if(!(validate14(data10, {instancePath:instancePath+"/roundLines",parentData:data,parentDataProperty:"roundLines",rootData}))){
vErrors = joined(vErrors, validate14.errors);
errors = vErrors.length;
}
var _valid2 = _errs28 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs29 = errors;
if(data10 !== null){
vErrors = noted(vErrors, instancePath+"/roundLines", "type", {type: "null"});
errors++;
}
var _valid2 = _errs29 === errors;
valid4 = valid4 || _valid2;
}
if(!valid4){
vErrors = noted(vErrors, instancePath+"/roundLines", "anyOf", {});
errors++;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
}
if(data.roundTotal !== undefined){
if(!(validate14(data.roundTotal, {instancePath:instancePath+"/roundTotal",parentData:data,parentDataProperty:"roundTotal",rootData}))){
vErrors = joined(vErrors, validate14.errors);
errors = vErrors.length;
}
}
if(data.parameters !== undefined){
let data12 = data.parameters;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i0=0; i0<len2; i0++){
if(!(validate19(data12[i0], {instancePath:instancePath+"/parameters/" + i0,parentData:data12,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate19.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/parameters", "type", {type: "array"});
errors++;
}
}
if(data.events !== undefined){
let data14 = data.events;
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i1=0; i1<len3; i1++){
if(!(validate29(data14[i1], {instancePath:instancePath+"/events/" + i1,parentData:data14,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate29.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/events", "type", {type: "array"});
errors++;
}
}
if(data.bands !== undefined){
let data16 = data.bands;
if(Array.isArray(data16)){
const len4 = data16.length;
for(let i2=0; i2<len4; i2++){
if(!(validate40(data16[i2], {instancePath:instancePath+"/bands/" + i2,parentData:data16,parentDataProperty:i2,rootData}))){
vErrors = joined(vErrors, validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/bands", "type", {type: "array"});
errors++;
}
}
if(data.meters !== undefined){
let data18 = data.meters;
if(Array.isArray(data18)){
const len5 = data18.length;
for(let i3=0; i3<len5; i3++){
if(!(validate54(data18[i3], {instancePath:instancePath+"/meters/" + i3,parentData:data18,parentDataProperty:i3,rootData}))){
vErrors = joined(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/meters", "type", {type: "array"});
errors++;
}
}
if(data.charges !== undefined){
let data20 = data.charges;
if(Array.isArray(data20)){
const len6 = data20.length;
for(let i4=0; i4<len6; i4++){
if(!(validate102(data20[i4], {instancePath:instancePath+"/charges/" + i4,parentData:data20,parentDataProperty:i4,rootData}))){
vErrors = joined(vErrors, validate102.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/charges", "type", {type: "array"});
errors++;
}
}
if(data.allowances !== undefined){
let data22 = data.allowances;
if(Array.isArray(data22)){
const len7 = data22.length;
for(let i5=0; i5<len7; i5++){
if(!(validate186(data22[i5], {instancePath:instancePath+"/allowances/" + i5,parentData:data22,parentDataProperty:i5,rootData}))){
vErrors = joined(vErrors, validate186.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/allowances", "type", {type: "array"});
errors++;
}
}
if(data.discounts !== undefined){
let data24 = data.discounts;
if(Array.isArray(data24)){
const len8 = data24.length;
for(let i6=0; i6<len8; i6++){
if(!(validate196(data24[i6], {instancePath:instancePath+"/discounts/" + i6,parentData:data24,parentDataProperty:i6,rootData}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/discounts", "type", {type: "array"});
errors++;
}
}
if(data.limits !== undefined){
let data26 = data.limits;
if(Array.isArray(data26)){
const len9 = data26.length;
for(let i7=0; i7<len9; i7++){
if(!(validate223(data26[i7], {instancePath:instancePath+"/limits/" + i7,parentData:data26,parentDataProperty:i7,rootData}))){
vErrors = joined(vErrors, validate223.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/limits", "type", {type: "array"});
errors++;
}
}
if(data.credits !== undefined){
let data28 = data.credits;
if(Array.isArray(data28)){
const len10 = data28.length;
for(let i8=0; i8<len10; i8++){
if(!(validate232(data28[i8], {instancePath:instancePath+"/credits/" + i8,parentData:data28,parentDataProperty:i8,rootData}))){
vErrors = joined(vErrors, validate232.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/credits", "type", {type: "array"});
errors++;
}
}
if(data.taxes !== undefined){
let data30 = data.taxes;
if(Array.isArray(data30)){
const len11 = data30.length;
for(let i9=0; i9<len11; i9++){
if(!(validate252(data30[i9], {instancePath:instancePath+"/taxes/" + i9,parentData:data30,parentDataProperty:i9,rootData}))){
vErrors = joined(vErrors, validate252.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/taxes", "type", {type: "array"});
errors++;
}
}
if(data.policies !== undefined){
if(!(validate260(data.policies, {instancePath:instancePath+"/policies",parentData:data,parentDataProperty:"policies",rootData}))){
vErrors = joined(vErrors, validate260.errors);
errors = vErrors.length;
}
}
if(data.place !== undefined){
if(!(validate26(data.place, {instancePath:instancePath+"/place",parentData:data,parentDataProperty:"place",rootData}))){
vErrors = joined(vErrors, validate26.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate7.errors = vErrors;
return errors === 0;
}

const pattern5 = /^[0-9a-f]{64}$/u;

function validate268(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern5.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "64 hex digits in lower case."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate268.errors = vErrors;
return errors === 0;
}


function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:tarif:schema:plan:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "format"});
errors++;
}
if(data.edition === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "edition"});
errors++;
}
if(data.contract === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "contract"});
errors++;
}
if(data.currency === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "currency"});
errors++;
}
if(data.zone === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "zone"});
errors++;
}
if(data.versions === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "versions"});
errors++;
}
if(data.hashes === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "hashes"});
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "format") || (key0 === "edition")) || (key0 === "contract")) || (key0 === "currency")) || (key0 === "zone")) || (key0 === "versions")) || (key0 === "hashes"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.format !== undefined){
if("tarif-plan/1" !== data.format){
vErrors = noted(vErrors, instancePath+"/format", "const", {allowedValue: "tarif-plan/1"});
errors++;
}
}
if(data.edition !== undefined){
if(1 !== data.edition){
vErrors = noted(vErrors, instancePath+"/edition", "const", {allowedValue: 1});
errors++;
}
}
if(data.contract !== undefined){
let data2 = data.contract;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
vErrors = noted(vErrors, instancePath+"/contract", "required", {missingProperty: "name"});
errors++;
}
if(data2.title === undefined){
vErrors = noted(vErrors, instancePath+"/contract", "required", {missingProperty: "title"});
errors++;
}
if(data2.kind === undefined){
vErrors = noted(vErrors, instancePath+"/contract", "required", {missingProperty: "kind"});
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "title")) || (key1 === "kind"))){
vErrors = noted(vErrors, instancePath+"/contract", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data2.name !== undefined){
if(!(validate1(data2.name, {instancePath:instancePath+"/contract/name",parentData:data2,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate1.errors);
errors = vErrors.length;
}
}
if(data2.title !== undefined){
if(typeof data2.title !== "string"){
vErrors = noted(vErrors, instancePath+"/contract/title", "type", {type: "string"});
errors++;
}
}
if(data2.kind !== undefined){
let data5 = data2.kind;
if(typeof data5 !== "string"){
vErrors = noted(vErrors, instancePath+"/contract/kind", "type", {type: "string"});
errors++;
}
if(!((data5 === "contract") || (data5 === "price list"))){
vErrors = noted(vErrors, instancePath+"/contract/kind", "enum", {allowedValues: ["contract","price list"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/contract", "type", {type: "object"});
errors++;
}
}
if(data.currency !== undefined){
if(!(validate3(data.currency, {instancePath:instancePath+"/currency",parentData:data,parentDataProperty:"currency",rootData}))){
vErrors = joined(vErrors, validate3.errors);
errors = vErrors.length;
}
}
if(data.zone !== undefined){
if(!(validate5(data.zone, {instancePath:instancePath+"/zone",parentData:data,parentDataProperty:"zone",rootData}))){
vErrors = joined(vErrors, validate5.errors);
errors = vErrors.length;
}
}
if(data.versions !== undefined){
let data8 = data.versions;
if(Array.isArray(data8)){
if(data8.length < 1){
vErrors = noted(vErrors, instancePath+"/versions", "minItems", {limit: 1});
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate7(data8[i0], {instancePath:instancePath+"/versions/" + i0,parentData:data8,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate7.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/versions", "type", {type: "array"});
errors++;
}
}
if(data.hashes !== undefined){
let data10 = data.hashes;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.meaning === undefined){
vErrors = noted(vErrors, instancePath+"/hashes", "required", {missingProperty: "meaning"});
errors++;
}
if(data10.plan === undefined){
vErrors = noted(vErrors, instancePath+"/hashes", "required", {missingProperty: "plan"});
errors++;
}
for(const key2 in data10){
if(!((key2 === "meaning") || (key2 === "plan"))){
vErrors = noted(vErrors, instancePath+"/hashes", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data10.meaning !== undefined){
if(!(validate268(data10.meaning, {instancePath:instancePath+"/hashes/meaning",parentData:data10,parentDataProperty:"meaning",rootData}))){
vErrors = joined(vErrors, validate268.errors);
errors = vErrors.length;
}
}
if(data10.plan !== undefined){
if(!(validate268(data10.plan, {instancePath:instancePath+"/hashes/plan",parentData:data10,parentDataProperty:"plan",rootData}))){
vErrors = joined(vErrors, validate268.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/hashes", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}

export const bill: Validator = validate271;

function validate272(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "A name that the contract declares: small letters, digits, _ and -."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate272.errors = vErrors;
return errors === 0;
}


function validate274(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern5.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "64 hex digits in lower case."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate274.errors = vErrors;
return errors === 0;
}


function validate277(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "code"});
errors++;
}
if(data.decimals === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "decimals"});
errors++;
}
for(const key0 in data){
if(!((key0 === "code") || (key0 === "decimals"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.code !== undefined){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
vErrors = noted(vErrors, instancePath+"/code", "pattern", {wanted: "ISO 4217 code: three capital letters."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/code", "type", {type: "string"});
errors++;
}
}
if(data.decimals !== undefined){
let data1 = data.decimals;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = noted(vErrors, instancePath+"/decimals", "type", {type: "integer"});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/decimals", "maximum", {comparison: "<=", limit: 4});
errors++;
}
if(data1 < 0 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/decimals", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate277.errors = vErrors;
return errors === 0;
}


function validate279(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func0(data) > 256){
vErrors = noted(vErrors, instancePath, "maxLength", {limit: 256});
errors++;
}
if(func0(data) < 1){
vErrors = noted(vErrors, instancePath, "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate279.errors = vErrors;
return errors === 0;
}


function validate281(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern3.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "A civil day, YYYY-MM-DD."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate281.errors = vErrors;
return errors === 0;
}

const pattern11 = /^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-9]))T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{0,8}[1-9])?Z$/u;

function validate284(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern11.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "A point in time in UTC, RFC 3339 with the shortest fraction of at most nine digits."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate284.errors = vErrors;
return errors === 0;
}


function validate289(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
for(const key0 in data){
if(!((key0 === "from") || (key0 === "to"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.from !== undefined){
if(!(validate281(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate281.errors);
errors = vErrors.length;
}
}
if(data.to !== undefined){
if(!(validate281(data.to, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData}))){
vErrors = joined(vErrors, validate281.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate289.errors = vErrors;
return errors === 0;
}


function validate293(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func0(data) > 2000){
vErrors = noted(vErrors, instancePath, "maxLength", {limit: 2000});
errors++;
}
if(!pattern4.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "An exact number as text: the shortest decimal (\"12.5\", \"-3\", \"0\"), or n/d in lowest terms where no finite decimal exists (\"17/31\")."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate293.errors = vErrors;
return errors === 0;
}


function validate295(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.singular === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "singular"});
errors++;
}
if(data.plural === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "plural"});
errors++;
}
if(data.money === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "money"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "singular") || (key0 === "plural")) || (key0 === "money"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.singular !== undefined){
if(typeof data.singular !== "string"){
vErrors = noted(vErrors, instancePath+"/singular", "type", {type: "string"});
errors++;
}
}
if(data.plural !== undefined){
if(typeof data.plural !== "string"){
vErrors = noted(vErrors, instancePath+"/plural", "type", {type: "string"});
errors++;
}
}
if(data.money !== undefined){
if(typeof data.money !== "boolean"){
vErrors = noted(vErrors, instancePath+"/money", "type", {type: "boolean"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate295.errors = vErrors;
return errors === 0;
}


function validate300(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.line === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "line"});
errors++;
}
if(data.column === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "column"});
errors++;
}
if(data.start === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "start"});
errors++;
}
if(data.end === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "end"});
errors++;
}
if(data.words === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "words"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "path") || (key0 === "line")) || (key0 === "column")) || (key0 === "start")) || (key0 === "end")) || (key0 === "words"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(func0(data0) < 1){
vErrors = noted(vErrors, instancePath+"/path", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/path", "type", {type: "string"});
errors++;
}
}
if(data.line !== undefined){
let data1 = data.line;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = noted(vErrors, instancePath+"/line", "type", {type: "integer"});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/line", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/line", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.column !== undefined){
let data2 = data.column;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = noted(vErrors, instancePath+"/column", "type", {type: "integer"});
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/column", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data2 < 1 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/column", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.start !== undefined){
let data3 = data.start;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = noted(vErrors, instancePath+"/start", "type", {type: "integer"});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/start", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data3 < 0 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/start", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.end !== undefined){
let data4 = data.end;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/end", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/end", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data4 < 0 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/end", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.words !== undefined){
if(typeof data.words !== "string"){
vErrors = noted(vErrors, instancePath+"/words", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate300.errors = vErrors;
return errors === 0;
}


function validate306(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.index === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "index"});
errors++;
}
if(data.model === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "model"});
errors++;
}
if(data.label === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "label"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "index") || (key0 === "model")) || (key0 === "label")) || (key0 === "from")) || (key0 === "to"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.index !== undefined){
let data0 = data.index;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = noted(vErrors, instancePath+"/index", "type", {type: "integer"});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/index", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data0 < 0 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/index", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.model !== undefined){
let data1 = data.model;
if(typeof data1 !== "string"){
vErrors = noted(vErrors, instancePath+"/model", "type", {type: "string"});
errors++;
}
if(!((data1 === "graduated") || (data1 === "volume"))){
vErrors = noted(vErrors, instancePath+"/model", "enum", {allowedValues: ["graduated","volume"]});
errors++;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
vErrors = noted(vErrors, instancePath+"/label", "type", {type: "string"});
errors++;
}
}
if(data.from !== undefined){
if(!(validate293(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.to !== undefined){
let data4 = data.to;
const _errs10 = errors;
let valid1 = false;
const _errs11 = errors;
if(!(validate293(data4, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data4 !== null){
vErrors = noted(vErrors, instancePath+"/to", "type", {type: "null"});
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/to", "anyOf", {});
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate306.errors = vErrors;
return errors === 0;
}


function validate330(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.billed === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "billed"});
errors++;
}
if(data.whole === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "whole"});
errors++;
}
for(const key0 in data){
if(!((key0 === "billed") || (key0 === "whole"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.billed !== undefined){
let data0 = data.billed;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = noted(vErrors, instancePath+"/billed", "type", {type: "integer"});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/billed", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data0 < 0 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/billed", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.whole !== undefined){
let data1 = data.whole;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = noted(vErrors, instancePath+"/whole", "type", {type: "integer"});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/whole", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/whole", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate330.errors = vErrors;
return errors === 0;
}


function validate297(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "allowance"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.left === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "left"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "kind") || (key0 === "quantity")) || (key0 === "left")) || (key0 === "amount")) || (key0 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("allowance" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "allowance"});
errors++;
}
}
if(data.quantity !== undefined){
if(!(validate293(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.left !== undefined){
if(!(validate293(data.left, {instancePath:instancePath+"/left",parentData:data,parentDataProperty:"left",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.amount !== undefined){
if("0" !== data.amount){
vErrors = noted(vErrors, instancePath+"/amount", "const", {allowedValue: "0"});
errors++;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "credit"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.credit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "credit"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.left === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "left"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key1 in data){
if(!(((((((key1 === "kind") || (key1 === "credit")) || (key1 === "title")) || (key1 === "quantity")) || (key1 === "left")) || (key1 === "amount")) || (key1 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("credit" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "credit"});
errors++;
}
}
if(data.credit !== undefined){
if(!(validate272(data.credit, {instancePath:instancePath+"/credit",parentData:data,parentDataProperty:"credit",rootData}))){
vErrors = joined(vErrors, validate272.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.quantity !== undefined){
if(!(validate293(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.left !== undefined){
if(!(validate293(data.left, {instancePath:instancePath+"/left",parentData:data,parentDataProperty:"left",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.amount !== undefined){
if("0" !== data.amount){
vErrors = noted(vErrors, instancePath+"/amount", "const", {allowedValue: "0"});
errors++;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "rate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.tier === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "tier"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.price === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "price"});
errors++;
}
if(data.per === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "per"});
errors++;
}
if(data.perLabel === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "perLabel"});
errors++;
}
if(data.packages === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "packages"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key2 in data){
if(!(func1.call({"kind":{"const":"rate"},"tier":{"anyOf":[{"$ref":"#/$defs/tier"},{"type":"null"}]},"quantity":{"$ref":"#/$defs/num"},"price":{"$ref":"#/$defs/num"},"per":{"$ref":"#/$defs/num"},"perLabel":{"type":"string"},"packages":{"anyOf":[{"$ref":"#/$defs/num"},{"type":"null"}]},"amount":{"$ref":"#/$defs/num"},"clause":{"$ref":"#/$defs/place"}}, key2))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("rate" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "rate"});
errors++;
}
}
if(data.tier !== undefined){
let data13 = data.tier;
const _errs26 = errors;
let valid7 = false;
const _errs27 = errors;
if(!(validate306(data13, {instancePath:instancePath+"/tier",parentData:data,parentDataProperty:"tier",rootData}))){
vErrors = joined(vErrors, validate306.errors);
errors = vErrors.length;
}
var _valid0 = _errs27 === errors;
valid7 = valid7 || _valid0;
if(!valid7){
const _errs28 = errors;
if(data13 !== null){
vErrors = noted(vErrors, instancePath+"/tier", "type", {type: "null"});
errors++;
}
var _valid0 = _errs28 === errors;
valid7 = valid7 || _valid0;
}
if(!valid7){
vErrors = noted(vErrors, instancePath+"/tier", "anyOf", {});
errors++;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
}
if(data.quantity !== undefined){
if(!(validate293(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.price !== undefined){
if(!(validate293(data.price, {instancePath:instancePath+"/price",parentData:data,parentDataProperty:"price",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.per !== undefined){
if(!(validate293(data.per, {instancePath:instancePath+"/per",parentData:data,parentDataProperty:"per",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.perLabel !== undefined){
if(typeof data.perLabel !== "string"){
vErrors = noted(vErrors, instancePath+"/perLabel", "type", {type: "string"});
errors++;
}
}
if(data.packages !== undefined){
let data18 = data.packages;
const _errs36 = errors;
let valid8 = false;
const _errs37 = errors;
if(!(validate293(data18, {instancePath:instancePath+"/packages",parentData:data,parentDataProperty:"packages",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
var _valid1 = _errs37 === errors;
valid8 = valid8 || _valid1;
if(!valid8){
const _errs38 = errors;
if(data18 !== null){
vErrors = noted(vErrors, instancePath+"/packages", "type", {type: "null"});
errors++;
}
var _valid1 = _errs38 === errors;
valid8 = valid8 || _valid1;
}
if(!valid8){
vErrors = noted(vErrors, instancePath+"/packages", "anyOf", {});
errors++;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "percent"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.tier === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "tier"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.rate === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rate"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key3 in data){
if(!((((((key3 === "kind") || (key3 === "tier")) || (key3 === "quantity")) || (key3 === "rate")) || (key3 === "amount")) || (key3 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
if("percent" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "percent"});
errors++;
}
}
if(data.tier !== undefined){
let data22 = data.tier;
const _errs47 = errors;
let valid11 = false;
const _errs48 = errors;
if(!(validate306(data22, {instancePath:instancePath+"/tier",parentData:data,parentDataProperty:"tier",rootData}))){
vErrors = joined(vErrors, validate306.errors);
errors = vErrors.length;
}
var _valid2 = _errs48 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const _errs49 = errors;
if(data22 !== null){
vErrors = noted(vErrors, instancePath+"/tier", "type", {type: "null"});
errors++;
}
var _valid2 = _errs49 === errors;
valid11 = valid11 || _valid2;
}
if(!valid11){
vErrors = noted(vErrors, instancePath+"/tier", "anyOf", {});
errors++;
}
else {
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
}
}
if(data.quantity !== undefined){
if(!(validate293(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.rate !== undefined){
if(!(validate293(data.rate, {instancePath:instancePath+"/rate",parentData:data,parentDataProperty:"rate",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "flat"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.tier === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "tier"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key4 in data){
if(!((((key4 === "kind") || (key4 === "tier")) || (key4 === "amount")) || (key4 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data.kind !== undefined){
if("flat" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "flat"});
errors++;
}
}
if(data.tier !== undefined){
let data28 = data.tier;
const _errs60 = errors;
let valid14 = false;
const _errs61 = errors;
if(!(validate306(data28, {instancePath:instancePath+"/tier",parentData:data,parentDataProperty:"tier",rootData}))){
vErrors = joined(vErrors, validate306.errors);
errors = vErrors.length;
}
var _valid3 = _errs61 === errors;
valid14 = valid14 || _valid3;
if(!valid14){
const _errs62 = errors;
if(data28 !== null){
vErrors = noted(vErrors, instancePath+"/tier", "type", {type: "null"});
errors++;
}
var _valid3 = _errs62 === errors;
valid14 = valid14 || _valid3;
}
if(!valid14){
vErrors = noted(vErrors, instancePath+"/tier", "anyOf", {});
errors++;
}
else {
errors = _errs60;
if(vErrors !== null){
if(_errs60){
vErrors.length = _errs60;
}
else {
vErrors = null;
}
}
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "included"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.tier === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "tier"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key5 in data){
if(!(((((key5 === "kind") || (key5 === "tier")) || (key5 === "quantity")) || (key5 === "amount")) || (key5 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data.kind !== undefined){
if("included" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "included"});
errors++;
}
}
if(data.tier !== undefined){
let data32 = data.tier;
const _errs71 = errors;
let valid17 = false;
const _errs72 = errors;
if(!(validate306(data32, {instancePath:instancePath+"/tier",parentData:data,parentDataProperty:"tier",rootData}))){
vErrors = joined(vErrors, validate306.errors);
errors = vErrors.length;
}
var _valid4 = _errs72 === errors;
valid17 = valid17 || _valid4;
if(!valid17){
const _errs73 = errors;
if(data32 !== null){
vErrors = noted(vErrors, instancePath+"/tier", "type", {type: "null"});
errors++;
}
var _valid4 = _errs73 === errors;
valid17 = valid17 || _valid4;
}
if(!valid17){
vErrors = noted(vErrors, instancePath+"/tier", "anyOf", {});
errors++;
}
else {
errors = _errs71;
if(vErrors !== null){
if(_errs71){
vErrors.length = _errs71;
}
else {
vErrors = null;
}
}
}
}
if(data.quantity !== undefined){
if(!(validate293(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.amount !== undefined){
if("0" !== data.amount){
vErrors = noted(vErrors, instancePath+"/amount", "const", {allowedValue: "0"});
errors++;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "fee"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.tier === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "tier"});
errors++;
}
if(data.price === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "price"});
errors++;
}
if(data.part === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "part"});
errors++;
}
if(data.days === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "days"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key6 in data){
if(!(((((((key6 === "kind") || (key6 === "tier")) || (key6 === "price")) || (key6 === "part")) || (key6 === "days")) || (key6 === "amount")) || (key6 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data.kind !== undefined){
if("fee" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "fee"});
errors++;
}
}
if(data.tier !== undefined){
let data37 = data.tier;
const _errs83 = errors;
let valid20 = false;
const _errs84 = errors;
if(!(validate306(data37, {instancePath:instancePath+"/tier",parentData:data,parentDataProperty:"tier",rootData}))){
vErrors = joined(vErrors, validate306.errors);
errors = vErrors.length;
}
var _valid5 = _errs84 === errors;
valid20 = valid20 || _valid5;
if(!valid20){
const _errs85 = errors;
if(data37 !== null){
vErrors = noted(vErrors, instancePath+"/tier", "type", {type: "null"});
errors++;
}
var _valid5 = _errs85 === errors;
valid20 = valid20 || _valid5;
}
if(!valid20){
vErrors = noted(vErrors, instancePath+"/tier", "anyOf", {});
errors++;
}
else {
errors = _errs83;
if(vErrors !== null){
if(_errs83){
vErrors.length = _errs83;
}
else {
vErrors = null;
}
}
}
}
if(data.price !== undefined){
if(!(validate293(data.price, {instancePath:instancePath+"/price",parentData:data,parentDataProperty:"price",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.part !== undefined){
if(!(validate293(data.part, {instancePath:instancePath+"/part",parentData:data,parentDataProperty:"part",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.days !== undefined){
let data40 = data.days;
const _errs90 = errors;
let valid21 = false;
const _errs91 = errors;
if(!(validate330(data40, {instancePath:instancePath+"/days",parentData:data,parentDataProperty:"days",rootData}))){
vErrors = joined(vErrors, validate330.errors);
errors = vErrors.length;
}
var _valid6 = _errs91 === errors;
valid21 = valid21 || _valid6;
if(!valid21){
const _errs92 = errors;
if(data40 !== null){
vErrors = noted(vErrors, instancePath+"/days", "type", {type: "null"});
errors++;
}
var _valid6 = _errs92 === errors;
valid21 = valid21 || _valid6;
}
if(!valid21){
vErrors = noted(vErrors, instancePath+"/days", "anyOf", {});
errors++;
}
else {
errors = _errs90;
if(vErrors !== null){
if(_errs90){
vErrors.length = _errs90;
}
else {
vErrors = null;
}
}
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "proration"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.part === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "part"});
errors++;
}
if(data.days === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "days"});
errors++;
}
if(data.before === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "before"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key7 in data){
if(!((((((key7 === "kind") || (key7 === "part")) || (key7 === "days")) || (key7 === "before")) || (key7 === "amount")) || (key7 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key7});
errors++;
}
}
if(data.kind !== undefined){
if("proration" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "proration"});
errors++;
}
}
if(data.part !== undefined){
if(!(validate293(data.part, {instancePath:instancePath+"/part",parentData:data,parentDataProperty:"part",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.days !== undefined){
if(!(validate330(data.days, {instancePath:instancePath+"/days",parentData:data,parentDataProperty:"days",rootData}))){
vErrors = joined(vErrors, validate330.errors);
errors = vErrors.length;
}
}
if(data.before !== undefined){
if(!(validate293(data.before, {instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "billed again"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.bill === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "bill"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key8 in data){
if(!((((key8 === "kind") || (key8 === "bill")) || (key8 === "amount")) || (key8 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key8});
errors++;
}
}
if(data.kind !== undefined){
if("billed again" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "billed again"});
errors++;
}
}
if(data.bill !== undefined){
let data50 = data.bill;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
vErrors = noted(vErrors, instancePath+"/bill", "type", {type: "integer"});
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 9007199254740991 || isNaN(data50)){
vErrors = noted(vErrors, instancePath+"/bill", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data50 < 0 || isNaN(data50)){
vErrors = noted(vErrors, instancePath+"/bill", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "billed before"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.bill === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "bill"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key9 in data){
if(!((((key9 === "kind") || (key9 === "bill")) || (key9 === "amount")) || (key9 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key9});
errors++;
}
}
if(data.kind !== undefined){
if("billed before" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "billed before"});
errors++;
}
}
if(data.bill !== undefined){
let data54 = data.bill;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
vErrors = noted(vErrors, instancePath+"/bill", "type", {type: "integer"});
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 > 9007199254740991 || isNaN(data54)){
vErrors = noted(vErrors, instancePath+"/bill", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data54 < 0 || isNaN(data54)){
vErrors = noted(vErrors, instancePath+"/bill", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "priced before"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key10 in data){
if(!((((key10 === "kind") || (key10 === "quantity")) || (key10 === "amount")) || (key10 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key10});
errors++;
}
}
if(data.kind !== undefined){
if("priced before" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "priced before"});
errors++;
}
}
if(data.quantity !== undefined){
if(!(validate293(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "bound"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.bound === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "bound"});
errors++;
}
if(data.limit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "limit"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key11 in data){
if(!(((((key11 === "kind") || (key11 === "bound")) || (key11 === "limit")) || (key11 === "amount")) || (key11 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key11});
errors++;
}
}
if(data.kind !== undefined){
if("bound" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "bound"});
errors++;
}
}
if(data.bound !== undefined){
let data62 = data.bound;
if(typeof data62 !== "string"){
vErrors = noted(vErrors, instancePath+"/bound", "type", {type: "string"});
errors++;
}
if(!((data62 === "at least") || (data62 === "at most"))){
vErrors = noted(vErrors, instancePath+"/bound", "enum", {allowedValues: ["at least","at most"]});
errors++;
}
}
if(data.limit !== undefined){
if(!(validate293(data.limit, {instancePath:instancePath+"/limit",parentData:data,parentDataProperty:"limit",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "rounded"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.rule === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rule"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key12 in data){
if(!((((key12 === "kind") || (key12 === "rule")) || (key12 === "amount")) || (key12 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key12});
errors++;
}
}
if(data.kind !== undefined){
if("rounded" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "rounded"});
errors++;
}
}
if(data.rule !== undefined){
if(typeof data.rule !== "string"){
vErrors = noted(vErrors, instancePath+"/rule", "type", {type: "string"});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "held"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.reason === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "reason"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key13 in data){
if(!(((((key13 === "kind") || (key13 === "reason")) || (key13 === "quantity")) || (key13 === "amount")) || (key13 === "clause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key13});
errors++;
}
}
if(data.kind !== undefined){
if("held" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "held"});
errors++;
}
}
if(data.reason !== undefined){
let data71 = data.reason;
if(typeof data71 !== "string"){
vErrors = noted(vErrors, instancePath+"/reason", "type", {type: "string"});
errors++;
}
if(!((data71 === "below zero") || (data71 === "not offered"))){
vErrors = noted(vErrors, instancePath+"/reason", "enum", {allowedValues: ["below zero","not offered"]});
errors++;
}
}
if(data.quantity !== undefined){
if(!(validate293(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.amount !== undefined){
if("0" !== data.amount){
vErrors = noted(vErrors, instancePath+"/amount", "const", {allowedValue: "0"});
errors++;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate297.errors = vErrors;
return errors === 0;
}


function validate287(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.charge === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "charge"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.row === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "row"});
errors++;
}
if(data.where === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "where"});
errors++;
}
if(data.note === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "note"});
errors++;
}
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.version === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "version"});
errors++;
}
if(data.service === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "service"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.steps === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "steps"});
errors++;
}
if(data.exact === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "exact"});
errors++;
}
if(data.rounding === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rounding"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"charge":{"$ref":"#/$defs/name"},"title":{"type":"string"},"row":{"type":"string"},"where":{"type":"object","additionalProperties":{"type":"string"}},"note":{"type":["string","null"]},"kind":{"type":"string","enum":["usage","fee","once","refund","correction"]},"version":{"type":"integer","minimum":1,"maximum":9007199254740991},"service":{"$ref":"#/$defs/service"},"quantity":{"anyOf":[{"$ref":"#/$defs/num"},{"type":"null"}]},"unit":{"anyOf":[{"$ref":"#/$defs/unit"},{"type":"null"}]},"steps":{"type":"array","items":{"$ref":"#/$defs/step"}},"exact":{"$ref":"#/$defs/num"},"rounding":{"type":["string","null"]},"amount":{"$ref":"#/$defs/num"},"clause":{"$ref":"#/$defs/place"}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.charge !== undefined){
if(!(validate272(data.charge, {instancePath:instancePath+"/charge",parentData:data,parentDataProperty:"charge",rootData}))){
vErrors = joined(vErrors, validate272.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.row !== undefined){
if(typeof data.row !== "string"){
vErrors = noted(vErrors, instancePath+"/row", "type", {type: "string"});
errors++;
}
}
if(data.where !== undefined){
let data3 = data.where;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(typeof data3[key1] !== "string"){
vErrors = noted(vErrors, instancePath+"/where/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/where", "type", {type: "object"});
errors++;
}
}
if(data.note !== undefined){
let data5 = data.note;
if((typeof data5 !== "string") && (data5 !== null)){
vErrors = noted(vErrors, instancePath+"/note", "type", {type: ["string","null"]});
errors++;
}
}
if(data.kind !== undefined){
let data6 = data.kind;
if(typeof data6 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((((data6 === "usage") || (data6 === "fee")) || (data6 === "once")) || (data6 === "refund")) || (data6 === "correction"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["usage","fee","once","refund","correction"]});
errors++;
}
}
if(data.version !== undefined){
let data7 = data.version;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/version", "type", {type: "integer"});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/version", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data7 < 1 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/version", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.service !== undefined){
if(!(validate289(data.service, {instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData}))){
vErrors = joined(vErrors, validate289.errors);
errors = vErrors.length;
}
}
if(data.quantity !== undefined){
let data9 = data.quantity;
const _errs20 = errors;
let valid2 = false;
const _errs21 = errors;
if(!(validate293(data9, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
var _valid0 = _errs21 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs22 = errors;
if(data9 !== null){
vErrors = noted(vErrors, instancePath+"/quantity", "type", {type: "null"});
errors++;
}
var _valid0 = _errs22 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
vErrors = noted(vErrors, instancePath+"/quantity", "anyOf", {});
errors++;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
}
if(data.unit !== undefined){
let data10 = data.unit;
const _errs25 = errors;
let valid3 = false;
const _errs26 = errors;
if(!(validate295(data10, {instancePath:instancePath+"/unit",parentData:data,parentDataProperty:"unit",rootData}))){
vErrors = joined(vErrors, validate295.errors);
errors = vErrors.length;
}
var _valid1 = _errs26 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const _errs27 = errors;
if(data10 !== null){
vErrors = noted(vErrors, instancePath+"/unit", "type", {type: "null"});
errors++;
}
var _valid1 = _errs27 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
vErrors = noted(vErrors, instancePath+"/unit", "anyOf", {});
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data.steps !== undefined){
let data11 = data.steps;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
if(!(validate297(data11[i0], {instancePath:instancePath+"/steps/" + i0,parentData:data11,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate297.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/steps", "type", {type: "array"});
errors++;
}
}
if(data.exact !== undefined){
if(!(validate293(data.exact, {instancePath:instancePath+"/exact",parentData:data,parentDataProperty:"exact",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.rounding !== undefined){
let data14 = data.rounding;
if((typeof data14 !== "string") && (data14 !== null)){
vErrors = noted(vErrors, instancePath+"/rounding", "type", {type: ["string","null"]});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate287.errors = vErrors;
return errors === 0;
}


function validate358(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.rule === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rule"});
errors++;
}
if(data.service === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "service"});
errors++;
}
if(data.base === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "base"});
errors++;
}
if(data.exact === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "exact"});
errors++;
}
if(data.rounding === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rounding"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.afterTax === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "afterTax"});
errors++;
}
if(data.corrects === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "corrects"});
errors++;
}
if(data.shares === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "shares"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"kind":{"type":"string","enum":["discount","minimum","maximum","credit"]},"name":{"$ref":"#/$defs/name"},"title":{"type":"string"},"rule":{"type":"string"},"service":{"$ref":"#/$defs/service"},"base":{"$ref":"#/$defs/num"},"exact":{"$ref":"#/$defs/num"},"rounding":{"type":["string","null"]},"amount":{"$ref":"#/$defs/num"},"afterTax":{"type":"boolean"},"corrects":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"null"}]},"shares":{"type":"array","items":{"type":"object","properties":{"line":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"charge":{"$ref":"#/$defs/name"},"amount":{"$ref":"#/$defs/num"}},"required":["line","charge","amount"],"additionalProperties":false}},"clause":{"$ref":"#/$defs/place"}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((((data0 === "discount") || (data0 === "minimum")) || (data0 === "maximum")) || (data0 === "credit"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["discount","minimum","maximum","credit"]});
errors++;
}
}
if(data.name !== undefined){
if(!(validate272(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate272.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.rule !== undefined){
if(typeof data.rule !== "string"){
vErrors = noted(vErrors, instancePath+"/rule", "type", {type: "string"});
errors++;
}
}
if(data.service !== undefined){
if(!(validate289(data.service, {instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData}))){
vErrors = joined(vErrors, validate289.errors);
errors = vErrors.length;
}
}
if(data.base !== undefined){
if(!(validate293(data.base, {instancePath:instancePath+"/base",parentData:data,parentDataProperty:"base",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.exact !== undefined){
if(!(validate293(data.exact, {instancePath:instancePath+"/exact",parentData:data,parentDataProperty:"exact",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.rounding !== undefined){
let data7 = data.rounding;
if((typeof data7 !== "string") && (data7 !== null)){
vErrors = noted(vErrors, instancePath+"/rounding", "type", {type: ["string","null"]});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.afterTax !== undefined){
if(typeof data.afterTax !== "boolean"){
vErrors = noted(vErrors, instancePath+"/afterTax", "type", {type: "boolean"});
errors++;
}
}
if(data.corrects !== undefined){
let data10 = data.corrects;
const _errs18 = errors;
let valid1 = false;
const _errs19 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
vErrors = noted(vErrors, instancePath+"/corrects", "type", {type: "integer"});
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
vErrors = noted(vErrors, instancePath+"/corrects", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data10 < 0 || isNaN(data10)){
vErrors = noted(vErrors, instancePath+"/corrects", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
var _valid0 = _errs19 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs21 = errors;
if(data10 !== null){
vErrors = noted(vErrors, instancePath+"/corrects", "type", {type: "null"});
errors++;
}
var _valid0 = _errs21 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/corrects", "anyOf", {});
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data.shares !== undefined){
let data11 = data.shares;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.line === undefined){
vErrors = noted(vErrors, instancePath+"/shares/" + i0, "required", {missingProperty: "line"});
errors++;
}
if(data12.charge === undefined){
vErrors = noted(vErrors, instancePath+"/shares/" + i0, "required", {missingProperty: "charge"});
errors++;
}
if(data12.amount === undefined){
vErrors = noted(vErrors, instancePath+"/shares/" + i0, "required", {missingProperty: "amount"});
errors++;
}
for(const key1 in data12){
if(!(((key1 === "line") || (key1 === "charge")) || (key1 === "amount"))){
vErrors = noted(vErrors, instancePath+"/shares/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data12.line !== undefined){
let data13 = data12.line;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (data13 !== null)){
vErrors = noted(vErrors, instancePath+"/shares/" + i0+"/line", "type", {type: ["integer","null"]});
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 9007199254740991 || isNaN(data13)){
vErrors = noted(vErrors, instancePath+"/shares/" + i0+"/line", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data13 < 1 || isNaN(data13)){
vErrors = noted(vErrors, instancePath+"/shares/" + i0+"/line", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data12.charge !== undefined){
if(!(validate272(data12.charge, {instancePath:instancePath+"/shares/" + i0+"/charge",parentData:data12,parentDataProperty:"charge",rootData}))){
vErrors = joined(vErrors, validate272.errors);
errors = vErrors.length;
}
}
if(data12.amount !== undefined){
if(!(validate293(data12.amount, {instancePath:instancePath+"/shares/" + i0+"/amount",parentData:data12,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/shares/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/shares", "type", {type: "array"});
errors++;
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate358.errors = vErrors;
return errors === 0;
}


function validate368(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.rate === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rate"});
errors++;
}
if(data.included === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "included"});
errors++;
}
if(data.base === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "base"});
errors++;
}
if(data.exact === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "exact"});
errors++;
}
if(data.rounding === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rounding"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.corrects === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "corrects"});
errors++;
}
if(data.clause === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "clause"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"name":{"$ref":"#/$defs/name"},"title":{"type":"string"},"rate":{"$ref":"#/$defs/num"},"included":{"type":"boolean"},"base":{"$ref":"#/$defs/num"},"exact":{"$ref":"#/$defs/num"},"rounding":{"type":["string","null"]},"amount":{"$ref":"#/$defs/num"},"corrects":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"null"}]},"clause":{"$ref":"#/$defs/place"}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate272(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate272.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.rate !== undefined){
if(!(validate293(data.rate, {instancePath:instancePath+"/rate",parentData:data,parentDataProperty:"rate",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.included !== undefined){
if(typeof data.included !== "boolean"){
vErrors = noted(vErrors, instancePath+"/included", "type", {type: "boolean"});
errors++;
}
}
if(data.base !== undefined){
if(!(validate293(data.base, {instancePath:instancePath+"/base",parentData:data,parentDataProperty:"base",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.exact !== undefined){
if(!(validate293(data.exact, {instancePath:instancePath+"/exact",parentData:data,parentDataProperty:"exact",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.rounding !== undefined){
let data6 = data.rounding;
if((typeof data6 !== "string") && (data6 !== null)){
vErrors = noted(vErrors, instancePath+"/rounding", "type", {type: ["string","null"]});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate293(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.corrects !== undefined){
let data8 = data.corrects;
const _errs14 = errors;
let valid1 = false;
const _errs15 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = noted(vErrors, instancePath+"/corrects", "type", {type: "integer"});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/corrects", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data8 < 0 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/corrects", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
var _valid0 = _errs15 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs17 = errors;
if(data8 !== null){
vErrors = noted(vErrors, instancePath+"/corrects", "type", {type: "null"});
errors++;
}
var _valid0 = _errs17 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/corrects", "anyOf", {});
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
}
if(data.clause !== undefined){
if(!(validate300(data.clause, {instancePath:instancePath+"/clause",parentData:data,parentDataProperty:"clause",rootData}))){
vErrors = joined(vErrors, validate300.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate368.errors = vErrors;
return errors === 0;
}


function validate376(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.brought === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "brought"});
errors++;
}
if(data.granted === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "granted"});
errors++;
}
if(data.used === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "used"});
errors++;
}
if(data.expired === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "expired"});
errors++;
}
if(data.left === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "left"});
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "title")) || (key0 === "unit")) || (key0 === "brought")) || (key0 === "granted")) || (key0 === "used")) || (key0 === "expired")) || (key0 === "left"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.name !== undefined){
if(!(validate272(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate272.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
vErrors = noted(vErrors, instancePath+"/title", "type", {type: "string"});
errors++;
}
}
if(data.unit !== undefined){
if(!(validate295(data.unit, {instancePath:instancePath+"/unit",parentData:data,parentDataProperty:"unit",rootData}))){
vErrors = joined(vErrors, validate295.errors);
errors = vErrors.length;
}
}
if(data.brought !== undefined){
if(!(validate293(data.brought, {instancePath:instancePath+"/brought",parentData:data,parentDataProperty:"brought",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.granted !== undefined){
if(!(validate293(data.granted, {instancePath:instancePath+"/granted",parentData:data,parentDataProperty:"granted",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.used !== undefined){
if(!(validate293(data.used, {instancePath:instancePath+"/used",parentData:data,parentDataProperty:"used",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.expired !== undefined){
if(!(validate293(data.expired, {instancePath:instancePath+"/expired",parentData:data,parentDataProperty:"expired",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.left !== undefined){
if(!(validate293(data.left, {instancePath:instancePath+"/left",parentData:data,parentDataProperty:"left",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate376.errors = vErrors;
return errors === 0;
}


function validate391(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.meter === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "meter"});
errors++;
}
if(data.where === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "where"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.events === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "events"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "meter") || (key0 === "where")) || (key0 === "quantity")) || (key0 === "unit")) || (key0 === "events"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.meter !== undefined){
if(!(validate272(data.meter, {instancePath:instancePath+"/meter",parentData:data,parentDataProperty:"meter",rootData}))){
vErrors = joined(vErrors, validate272.errors);
errors = vErrors.length;
}
}
if(data.where !== undefined){
let data1 = data.where;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(typeof data1[key1] !== "string"){
vErrors = noted(vErrors, instancePath+"/where/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/where", "type", {type: "object"});
errors++;
}
}
if(data.quantity !== undefined){
let data3 = data.quantity;
const _errs9 = errors;
let valid2 = false;
const _errs10 = errors;
if(!(validate293(data3, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
var _valid0 = _errs10 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs11 = errors;
if(data3 !== null){
vErrors = noted(vErrors, instancePath+"/quantity", "type", {type: "null"});
errors++;
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
vErrors = noted(vErrors, instancePath+"/quantity", "anyOf", {});
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data.unit !== undefined){
if(!(validate295(data.unit, {instancePath:instancePath+"/unit",parentData:data,parentDataProperty:"unit",rootData}))){
vErrors = joined(vErrors, validate295.errors);
errors = vErrors.length;
}
}
if(data.events !== undefined){
let data5 = data.events;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
vErrors = noted(vErrors, instancePath+"/events", "type", {type: "integer"});
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/events", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data5 < 0 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/events", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate391.errors = vErrors;
return errors === 0;
}

const pattern13 = /^[0-9a-f]{32}$/u;

function validate396(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern13.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "The order-free sum of 128-bit fingerprints, 32 hex digits."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate396.errors = vErrors;
return errors === 0;
}


function validate399(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
if(!(((((((((((data === "incomplete") || (data === "unknown value")) || (data === "outside the term")) || (data === "future")) || (data === "conflict")) || (data === "late")) || (data === "too late to correct")) || (data === "void after the bill")) || (data === "void not accepted")) || (data === "events missing")) || (data === "not offered"))){
vErrors = noted(vErrors, instancePath, "enum", {allowedValues: ["incomplete","unknown value","outside the term","future","conflict","late","too late to correct","void after the bill","void not accepted","events missing","not offered"]});
errors++;
}
validate399.errors = vErrors;
return errors === 0;
}


function validate398(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.count === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "count"});
errors++;
}
if(data.reasons === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "reasons"});
errors++;
}
if(data.digest === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "digest"});
errors++;
}
if(data.first === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "first"});
errors++;
}
for(const key0 in data){
if(!((((key0 === "count") || (key0 === "reasons")) || (key0 === "digest")) || (key0 === "first"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.count !== undefined){
let data0 = data.count;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = noted(vErrors, instancePath+"/count", "type", {type: "integer"});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/count", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data0 < 0 || isNaN(data0)){
vErrors = noted(vErrors, instancePath+"/count", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.reasons !== undefined){
let data1 = data.reasons;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.reason === undefined){
vErrors = noted(vErrors, instancePath+"/reasons/" + i0, "required", {missingProperty: "reason"});
errors++;
}
if(data2.count === undefined){
vErrors = noted(vErrors, instancePath+"/reasons/" + i0, "required", {missingProperty: "count"});
errors++;
}
for(const key1 in data2){
if(!((key1 === "reason") || (key1 === "count"))){
vErrors = noted(vErrors, instancePath+"/reasons/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data2.reason !== undefined){
if(!(validate399(data2.reason, {instancePath:instancePath+"/reasons/" + i0+"/reason",parentData:data2,parentDataProperty:"reason",rootData}))){
vErrors = joined(vErrors, validate399.errors);
errors = vErrors.length;
}
}
if(data2.count !== undefined){
let data4 = data2.count;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/reasons/" + i0+"/count", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/reasons/" + i0+"/count", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/reasons/" + i0+"/count", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/reasons/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/reasons", "type", {type: "array"});
errors++;
}
}
if(data.digest !== undefined){
if(!(validate396(data.digest, {instancePath:instancePath+"/digest",parentData:data,parentDataProperty:"digest",rootData}))){
vErrors = joined(vErrors, validate396.errors);
errors = vErrors.length;
}
}
if(data.first !== undefined){
let data6 = data.first;
if(Array.isArray(data6)){
if(data6.length > 100){
vErrors = noted(vErrors, instancePath+"/first", "maxItems", {limit: 100});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.source === undefined){
vErrors = noted(vErrors, instancePath+"/first/" + i1, "required", {missingProperty: "source"});
errors++;
}
if(data7.id === undefined){
vErrors = noted(vErrors, instancePath+"/first/" + i1, "required", {missingProperty: "id"});
errors++;
}
if(data7.time === undefined){
vErrors = noted(vErrors, instancePath+"/first/" + i1, "required", {missingProperty: "time"});
errors++;
}
if(data7.reason === undefined){
vErrors = noted(vErrors, instancePath+"/first/" + i1, "required", {missingProperty: "reason"});
errors++;
}
if(data7.detail === undefined){
vErrors = noted(vErrors, instancePath+"/first/" + i1, "required", {missingProperty: "detail"});
errors++;
}
for(const key2 in data7){
if(!(((((key2 === "source") || (key2 === "id")) || (key2 === "time")) || (key2 === "reason")) || (key2 === "detail"))){
vErrors = noted(vErrors, instancePath+"/first/" + i1, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data7.source !== undefined){
if(typeof data7.source !== "string"){
vErrors = noted(vErrors, instancePath+"/first/" + i1+"/source", "type", {type: "string"});
errors++;
}
}
if(data7.id !== undefined){
if(typeof data7.id !== "string"){
vErrors = noted(vErrors, instancePath+"/first/" + i1+"/id", "type", {type: "string"});
errors++;
}
}
if(data7.time !== undefined){
let data10 = data7.time;
if((typeof data10 !== "string") && (data10 !== null)){
vErrors = noted(vErrors, instancePath+"/first/" + i1+"/time", "type", {type: ["string","null"]});
errors++;
}
}
if(data7.reason !== undefined){
if(!(validate399(data7.reason, {instancePath:instancePath+"/first/" + i1+"/reason",parentData:data7,parentDataProperty:"reason",rootData}))){
vErrors = joined(vErrors, validate399.errors);
errors = vErrors.length;
}
}
if(data7.detail !== undefined){
if(typeof data7.detail !== "string"){
vErrors = noted(vErrors, instancePath+"/first/" + i1+"/detail", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/first/" + i1, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/first", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate398.errors = vErrors;
return errors === 0;
}


function validate271(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:tarif:schema:bill:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "format"});
errors++;
}
if(data.contract === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "contract"});
errors++;
}
if(data.parties === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "parties"});
errors++;
}
if(data.payableWithin === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "payableWithin"});
errors++;
}
if(data.plan === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "plan"});
errors++;
}
if(data.currency === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "currency"});
errors++;
}
if(data.account === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "account"});
errors++;
}
if(data.number === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "number"});
errors++;
}
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.lines === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "lines"});
errors++;
}
if(data.adjustments === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "adjustments"});
errors++;
}
if(data.taxes === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "taxes"});
errors++;
}
if(data.credits === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "credits"});
errors++;
}
if(data.subtotal === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "subtotal"});
errors++;
}
if(data.rounding === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rounding"});
errors++;
}
if(data.forward === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "forward"});
errors++;
}
if(data.waived === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "waived"});
errors++;
}
if(data.total === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "total"});
errors++;
}
if(data.meters === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "meters"});
errors++;
}
if(data.audit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "audit"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"format":{"const":"tarif-bill/1"},"contract":{"type":"object","properties":{"name":{"$ref":"#/$defs/name"},"title":{"type":"string"},"version":{"type":"integer","minimum":1,"maximum":9007199254740991}},"required":["name","title","version"],"additionalProperties":false},"parties":{"type":["array","null"],"minItems":2,"prefixItems":[{"type":"string"},{"type":"string"}],"items":false},"payableWithin":{"type":["string","null"]},"plan":{"type":"object","properties":{"hash":{"$ref":"#/$defs/sha256"},"meaning":{"$ref":"#/$defs/sha256"},"edition":{"const":1},"iana":{"type":"string","pattern":"^[0-9]{4}[a-z]+$"}},"required":["hash","meaning","edition","iana"],"additionalProperties":false},"currency":{"$ref":"#/$defs/currency"},"account":{"$ref":"#/$defs/accountId"},"number":{"type":"integer","minimum":0,"maximum":9007199254740991},"kind":{"type":"string","enum":["opening","period","last"]},"period":{"type":"object","properties":{"from":{"$ref":"#/$defs/date"},"to":{"$ref":"#/$defs/date"},"start":{"$ref":"#/$defs/instant"},"end":{"$ref":"#/$defs/instant"}},"required":["from","to","start","end"],"additionalProperties":false},"lines":{"type":"array","items":{"$ref":"#/$defs/line"}},"adjustments":{"type":"array","items":{"$ref":"#/$defs/adjustment"}},"taxes":{"type":"array","items":{"$ref":"#/$defs/tax"}},"credits":{"type":"array","items":{"$ref":"#/$defs/creditAccount"}},"subtotal":{"$ref":"#/$defs/num"},"rounding":{"type":"object","properties":{"rule":{"type":"string"},"amount":{"$ref":"#/$defs/num"}},"required":["rule","amount"],"additionalProperties":false},"forward":{"type":"object","properties":{"brought":{"$ref":"#/$defs/num"},"carried":{"$ref":"#/$defs/num"}},"required":["brought","carried"],"additionalProperties":false},"waived":{"$ref":"#/$defs/num"},"total":{"$ref":"#/$defs/num"},"meters":{"type":"array","items":{"$ref":"#/$defs/reading"}},"audit":{"type":"object","properties":{"accepted":{"type":"integer","minimum":0,"maximum":9007199254740991},"digest":{"$ref":"#/$defs/digest"},"late":{"type":"integer","minimum":0,"maximum":9007199254740991},"rejected":{"$ref":"#/$defs/rejects"},"held":{"$ref":"#/$defs/rejects"}},"required":["accepted","digest","late","rejected","held"],"additionalProperties":false}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.format !== undefined){
if("tarif-bill/1" !== data.format){
vErrors = noted(vErrors, instancePath+"/format", "const", {allowedValue: "tarif-bill/1"});
errors++;
}
}
if(data.contract !== undefined){
let data1 = data.contract;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
vErrors = noted(vErrors, instancePath+"/contract", "required", {missingProperty: "name"});
errors++;
}
if(data1.title === undefined){
vErrors = noted(vErrors, instancePath+"/contract", "required", {missingProperty: "title"});
errors++;
}
if(data1.version === undefined){
vErrors = noted(vErrors, instancePath+"/contract", "required", {missingProperty: "version"});
errors++;
}
for(const key1 in data1){
if(!(((key1 === "name") || (key1 === "title")) || (key1 === "version"))){
vErrors = noted(vErrors, instancePath+"/contract", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data1.name !== undefined){
if(!(validate272(data1.name, {instancePath:instancePath+"/contract/name",parentData:data1,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate272.errors);
errors = vErrors.length;
}
}
if(data1.title !== undefined){
if(typeof data1.title !== "string"){
vErrors = noted(vErrors, instancePath+"/contract/title", "type", {type: "string"});
errors++;
}
}
if(data1.version !== undefined){
let data4 = data1.version;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/contract/version", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/contract/version", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/contract/version", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/contract", "type", {type: "object"});
errors++;
}
}
if(data.parties !== undefined){
let data5 = data.parties;
if((!(Array.isArray(data5))) && (data5 !== null)){
vErrors = noted(vErrors, instancePath+"/parties", "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data5)){
if(data5.length < 2){
vErrors = noted(vErrors, instancePath+"/parties", "minItems", {limit: 2});
errors++;
}
const len0 = data5.length;
if(len0 > 0){
if(typeof data5[0] !== "string"){
vErrors = noted(vErrors, instancePath+"/parties/0", "type", {type: "string"});
errors++;
}
}
if(len0 > 1){
if(typeof data5[1] !== "string"){
vErrors = noted(vErrors, instancePath+"/parties/1", "type", {type: "string"});
errors++;
}
}
const len1 = data5.length;
if(!(len1 <= 2)){
vErrors = noted(vErrors, instancePath+"/parties", "items", {limit: 2});
errors++;
}
}
}
if(data.payableWithin !== undefined){
let data8 = data.payableWithin;
if((typeof data8 !== "string") && (data8 !== null)){
vErrors = noted(vErrors, instancePath+"/payableWithin", "type", {type: ["string","null"]});
errors++;
}
}
if(data.plan !== undefined){
let data9 = data.plan;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.hash === undefined){
vErrors = noted(vErrors, instancePath+"/plan", "required", {missingProperty: "hash"});
errors++;
}
if(data9.meaning === undefined){
vErrors = noted(vErrors, instancePath+"/plan", "required", {missingProperty: "meaning"});
errors++;
}
if(data9.edition === undefined){
vErrors = noted(vErrors, instancePath+"/plan", "required", {missingProperty: "edition"});
errors++;
}
if(data9.iana === undefined){
vErrors = noted(vErrors, instancePath+"/plan", "required", {missingProperty: "iana"});
errors++;
}
for(const key2 in data9){
if(!((((key2 === "hash") || (key2 === "meaning")) || (key2 === "edition")) || (key2 === "iana"))){
vErrors = noted(vErrors, instancePath+"/plan", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data9.hash !== undefined){
if(!(validate274(data9.hash, {instancePath:instancePath+"/plan/hash",parentData:data9,parentDataProperty:"hash",rootData}))){
vErrors = joined(vErrors, validate274.errors);
errors = vErrors.length;
}
}
if(data9.meaning !== undefined){
if(!(validate274(data9.meaning, {instancePath:instancePath+"/plan/meaning",parentData:data9,parentDataProperty:"meaning",rootData}))){
vErrors = joined(vErrors, validate274.errors);
errors = vErrors.length;
}
}
if(data9.edition !== undefined){
if(1 !== data9.edition){
vErrors = noted(vErrors, instancePath+"/plan/edition", "const", {allowedValue: 1});
errors++;
}
}
if(data9.iana !== undefined){
let data13 = data9.iana;
if(typeof data13 === "string"){
if(!pattern2.test(data13)){
vErrors = noted(vErrors, instancePath+"/plan/iana", "pattern", {wanted: "Release of the IANA data, as 2026f."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/plan/iana", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/plan", "type", {type: "object"});
errors++;
}
}
if(data.currency !== undefined){
if(!(validate277(data.currency, {instancePath:instancePath+"/currency",parentData:data,parentDataProperty:"currency",rootData}))){
vErrors = joined(vErrors, validate277.errors);
errors = vErrors.length;
}
}
if(data.account !== undefined){
if(!(validate279(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = joined(vErrors, validate279.errors);
errors = vErrors.length;
}
}
if(data.number !== undefined){
let data16 = data.number;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
vErrors = noted(vErrors, instancePath+"/number", "type", {type: "integer"});
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9007199254740991 || isNaN(data16)){
vErrors = noted(vErrors, instancePath+"/number", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data16 < 0 || isNaN(data16)){
vErrors = noted(vErrors, instancePath+"/number", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.kind !== undefined){
let data17 = data.kind;
if(typeof data17 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data17 === "opening") || (data17 === "period")) || (data17 === "last"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["opening","period","last"]});
errors++;
}
}
if(data.period !== undefined){
let data18 = data.period;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.from === undefined){
vErrors = noted(vErrors, instancePath+"/period", "required", {missingProperty: "from"});
errors++;
}
if(data18.to === undefined){
vErrors = noted(vErrors, instancePath+"/period", "required", {missingProperty: "to"});
errors++;
}
if(data18.start === undefined){
vErrors = noted(vErrors, instancePath+"/period", "required", {missingProperty: "start"});
errors++;
}
if(data18.end === undefined){
vErrors = noted(vErrors, instancePath+"/period", "required", {missingProperty: "end"});
errors++;
}
for(const key3 in data18){
if(!((((key3 === "from") || (key3 === "to")) || (key3 === "start")) || (key3 === "end"))){
vErrors = noted(vErrors, instancePath+"/period", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data18.from !== undefined){
if(!(validate281(data18.from, {instancePath:instancePath+"/period/from",parentData:data18,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate281.errors);
errors = vErrors.length;
}
}
if(data18.to !== undefined){
if(!(validate281(data18.to, {instancePath:instancePath+"/period/to",parentData:data18,parentDataProperty:"to",rootData}))){
vErrors = joined(vErrors, validate281.errors);
errors = vErrors.length;
}
}
if(data18.start !== undefined){
if(!(validate284(data18.start, {instancePath:instancePath+"/period/start",parentData:data18,parentDataProperty:"start",rootData}))){
vErrors = joined(vErrors, validate284.errors);
errors = vErrors.length;
}
}
if(data18.end !== undefined){
if(!(validate284(data18.end, {instancePath:instancePath+"/period/end",parentData:data18,parentDataProperty:"end",rootData}))){
vErrors = joined(vErrors, validate284.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/period", "type", {type: "object"});
errors++;
}
}
if(data.lines !== undefined){
let data23 = data.lines;
if(Array.isArray(data23)){
const len2 = data23.length;
for(let i0=0; i0<len2; i0++){
if(!(validate287(data23[i0], {instancePath:instancePath+"/lines/" + i0,parentData:data23,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate287.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/lines", "type", {type: "array"});
errors++;
}
}
if(data.adjustments !== undefined){
let data25 = data.adjustments;
if(Array.isArray(data25)){
const len3 = data25.length;
for(let i1=0; i1<len3; i1++){
if(!(validate358(data25[i1], {instancePath:instancePath+"/adjustments/" + i1,parentData:data25,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate358.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/adjustments", "type", {type: "array"});
errors++;
}
}
if(data.taxes !== undefined){
let data27 = data.taxes;
if(Array.isArray(data27)){
const len4 = data27.length;
for(let i2=0; i2<len4; i2++){
if(!(validate368(data27[i2], {instancePath:instancePath+"/taxes/" + i2,parentData:data27,parentDataProperty:i2,rootData}))){
vErrors = joined(vErrors, validate368.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/taxes", "type", {type: "array"});
errors++;
}
}
if(data.credits !== undefined){
let data29 = data.credits;
if(Array.isArray(data29)){
const len5 = data29.length;
for(let i3=0; i3<len5; i3++){
if(!(validate376(data29[i3], {instancePath:instancePath+"/credits/" + i3,parentData:data29,parentDataProperty:i3,rootData}))){
vErrors = joined(vErrors, validate376.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/credits", "type", {type: "array"});
errors++;
}
}
if(data.subtotal !== undefined){
if(!(validate293(data.subtotal, {instancePath:instancePath+"/subtotal",parentData:data,parentDataProperty:"subtotal",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.rounding !== undefined){
let data32 = data.rounding;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.rule === undefined){
vErrors = noted(vErrors, instancePath+"/rounding", "required", {missingProperty: "rule"});
errors++;
}
if(data32.amount === undefined){
vErrors = noted(vErrors, instancePath+"/rounding", "required", {missingProperty: "amount"});
errors++;
}
for(const key4 in data32){
if(!((key4 === "rule") || (key4 === "amount"))){
vErrors = noted(vErrors, instancePath+"/rounding", "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data32.rule !== undefined){
if(typeof data32.rule !== "string"){
vErrors = noted(vErrors, instancePath+"/rounding/rule", "type", {type: "string"});
errors++;
}
}
if(data32.amount !== undefined){
if(!(validate293(data32.amount, {instancePath:instancePath+"/rounding/amount",parentData:data32,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rounding", "type", {type: "object"});
errors++;
}
}
if(data.forward !== undefined){
let data35 = data.forward;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.brought === undefined){
vErrors = noted(vErrors, instancePath+"/forward", "required", {missingProperty: "brought"});
errors++;
}
if(data35.carried === undefined){
vErrors = noted(vErrors, instancePath+"/forward", "required", {missingProperty: "carried"});
errors++;
}
for(const key5 in data35){
if(!((key5 === "brought") || (key5 === "carried"))){
vErrors = noted(vErrors, instancePath+"/forward", "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data35.brought !== undefined){
if(!(validate293(data35.brought, {instancePath:instancePath+"/forward/brought",parentData:data35,parentDataProperty:"brought",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data35.carried !== undefined){
if(!(validate293(data35.carried, {instancePath:instancePath+"/forward/carried",parentData:data35,parentDataProperty:"carried",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/forward", "type", {type: "object"});
errors++;
}
}
if(data.waived !== undefined){
if(!(validate293(data.waived, {instancePath:instancePath+"/waived",parentData:data,parentDataProperty:"waived",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.total !== undefined){
if(!(validate293(data.total, {instancePath:instancePath+"/total",parentData:data,parentDataProperty:"total",rootData}))){
vErrors = joined(vErrors, validate293.errors);
errors = vErrors.length;
}
}
if(data.meters !== undefined){
let data40 = data.meters;
if(Array.isArray(data40)){
const len6 = data40.length;
for(let i4=0; i4<len6; i4++){
if(!(validate391(data40[i4], {instancePath:instancePath+"/meters/" + i4,parentData:data40,parentDataProperty:i4,rootData}))){
vErrors = joined(vErrors, validate391.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/meters", "type", {type: "array"});
errors++;
}
}
if(data.audit !== undefined){
let data42 = data.audit;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.accepted === undefined){
vErrors = noted(vErrors, instancePath+"/audit", "required", {missingProperty: "accepted"});
errors++;
}
if(data42.digest === undefined){
vErrors = noted(vErrors, instancePath+"/audit", "required", {missingProperty: "digest"});
errors++;
}
if(data42.late === undefined){
vErrors = noted(vErrors, instancePath+"/audit", "required", {missingProperty: "late"});
errors++;
}
if(data42.rejected === undefined){
vErrors = noted(vErrors, instancePath+"/audit", "required", {missingProperty: "rejected"});
errors++;
}
if(data42.held === undefined){
vErrors = noted(vErrors, instancePath+"/audit", "required", {missingProperty: "held"});
errors++;
}
for(const key6 in data42){
if(!(((((key6 === "accepted") || (key6 === "digest")) || (key6 === "late")) || (key6 === "rejected")) || (key6 === "held"))){
vErrors = noted(vErrors, instancePath+"/audit", "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data42.accepted !== undefined){
let data43 = data42.accepted;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
vErrors = noted(vErrors, instancePath+"/audit/accepted", "type", {type: "integer"});
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 9007199254740991 || isNaN(data43)){
vErrors = noted(vErrors, instancePath+"/audit/accepted", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data43 < 0 || isNaN(data43)){
vErrors = noted(vErrors, instancePath+"/audit/accepted", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data42.digest !== undefined){
if(!(validate396(data42.digest, {instancePath:instancePath+"/audit/digest",parentData:data42,parentDataProperty:"digest",rootData}))){
vErrors = joined(vErrors, validate396.errors);
errors = vErrors.length;
}
}
if(data42.late !== undefined){
let data45 = data42.late;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
vErrors = noted(vErrors, instancePath+"/audit/late", "type", {type: "integer"});
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 9007199254740991 || isNaN(data45)){
vErrors = noted(vErrors, instancePath+"/audit/late", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data45 < 0 || isNaN(data45)){
vErrors = noted(vErrors, instancePath+"/audit/late", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data42.rejected !== undefined){
if(!(validate398(data42.rejected, {instancePath:instancePath+"/audit/rejected",parentData:data42,parentDataProperty:"rejected",rootData}))){
vErrors = joined(vErrors, validate398.errors);
errors = vErrors.length;
}
}
if(data42.held !== undefined){
if(!(validate398(data42.held, {instancePath:instancePath+"/audit/held",parentData:data42,parentDataProperty:"held",rootData}))){
vErrors = joined(vErrors, validate398.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/audit", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate271.errors = vErrors;
return errors === 0;
}

export const carried: Validator = validate405;

function validate406(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func0(data) > 256){
vErrors = noted(vErrors, instancePath, "maxLength", {limit: 256});
errors++;
}
if(func0(data) < 1){
vErrors = noted(vErrors, instancePath, "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate406.errors = vErrors;
return errors === 0;
}


function validate409(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "A name that the contract declares: small letters, digits, _ and -."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate409.errors = vErrors;
return errors === 0;
}


function validate411(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "hour"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key0 in data){
if(!(key0 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("hour" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "hour"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "day"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key1 in data){
if(!(key1 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
if("day" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "day"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "week"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key2 in data){
if(!(key2 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
if("week" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "week"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "month"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.fromDay === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "fromDay"});
errors++;
}
for(const key3 in data){
if(!((key3 === "kind") || (key3 === "fromDay"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
let data3 = data.kind;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data3 === "month") || (data3 === "quarter")) || (data3 === "year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["month","quarter","year"]});
errors++;
}
}
if(data.fromDay !== undefined){
let data4 = data.fromDay;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/fromDay", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 28 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/fromDay", "maximum", {comparison: "<=", limit: 28});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/fromDay", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "quarter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.fromDay === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "fromDay"});
errors++;
}
for(const key4 in data){
if(!((key4 === "kind") || (key4 === "fromDay"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(typeof data5 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data5 === "month") || (data5 === "quarter")) || (data5 === "year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["month","quarter","year"]});
errors++;
}
}
if(data.fromDay !== undefined){
let data6 = data.fromDay;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/fromDay", "type", {type: "integer"});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 28 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/fromDay", "maximum", {comparison: "<=", limit: 28});
errors++;
}
if(data6 < 1 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/fromDay", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "year"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.fromDay === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "fromDay"});
errors++;
}
for(const key5 in data){
if(!((key5 === "kind") || (key5 === "fromDay"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data.kind !== undefined){
let data7 = data.kind;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data7 === "month") || (data7 === "quarter")) || (data7 === "year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["month","quarter","year"]});
errors++;
}
}
if(data.fromDay !== undefined){
let data8 = data.fromDay;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = noted(vErrors, instancePath+"/fromDay", "type", {type: "integer"});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 28 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/fromDay", "maximum", {comparison: "<=", limit: 28});
errors++;
}
if(data8 < 1 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/fromDay", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "months"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.count === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "count"});
errors++;
}
for(const key6 in data){
if(!((key6 === "kind") || (key6 === "count"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data.kind !== undefined){
if("months" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "months"});
errors++;
}
}
if(data.count !== undefined){
let data10 = data.count;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
vErrors = noted(vErrors, instancePath+"/count", "type", {type: "integer"});
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
vErrors = noted(vErrors, instancePath+"/count", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data10 < 1 || isNaN(data10)){
vErrors = noted(vErrors, instancePath+"/count", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "contract month"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key7 in data){
if(!(key7 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key7});
errors++;
}
}
if(data.kind !== undefined){
let data11 = data.kind;
if(typeof data11 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data11 === "contract month") || (data11 === "contract quarter")) || (data11 === "contract year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["contract month","contract quarter","contract year"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "contract quarter"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key8 in data){
if(!(key8 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key8});
errors++;
}
}
if(data.kind !== undefined){
let data12 = data.kind;
if(typeof data12 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data12 === "contract month") || (data12 === "contract quarter")) || (data12 === "contract year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["contract month","contract quarter","contract year"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "contract year"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key9 in data){
if(!(key9 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key9});
errors++;
}
}
if(data.kind !== undefined){
let data13 = data.kind;
if(typeof data13 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data13 === "contract month") || (data13 === "contract quarter")) || (data13 === "contract year"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["contract month","contract quarter","contract year"]});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate411.errors = vErrors;
return errors === 0;
}


function validate413(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern3.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "A civil day, YYYY-MM-DD."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate413.errors = vErrors;
return errors === 0;
}


function validate417(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func0(data) > 2000){
vErrors = noted(vErrors, instancePath, "maxLength", {limit: 2000});
errors++;
}
if(!pattern4.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "An exact number as text: the shortest decimal (\"12.5\", \"-3\", \"0\"), or n/d in lowest terms where no finite decimal exists (\"17/31\")."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate417.errors = vErrors;
return errors === 0;
}


function validate419(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
for(const key0 in data){
if(!((((key0 === "kind") || (key0 === "name")) || (key0 === "period")) || (key0 === "amount"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data0 === "credit") || (data0 === "discount")) || (data0 === "maximum"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["credit","discount","maximum"]});
errors++;
}
}
if(data.name !== undefined){
if(!(validate409(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data.period !== undefined){
let data2 = data.period;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
if(!(validate413(data2, {instancePath:instancePath+"/period",parentData:data,parentDataProperty:"period",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data2 !== null){
vErrors = noted(vErrors, instancePath+"/period", "type", {type: "null"});
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/period", "anyOf", {});
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
}
if(data.amount !== undefined){
if(!(validate417(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate419.errors = vErrors;
return errors === 0;
}


function validate408(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.charge === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "charge"});
errors++;
}
if(data0.each === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "each"});
errors++;
}
if(data0.bill === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "bill"});
errors++;
}
if(data0.from === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "from"});
errors++;
}
if(data0.to === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "to"});
errors++;
}
if(data0.part === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "part"});
errors++;
}
if(data0.amount === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "amount"});
errors++;
}
for(const key0 in data0){
if(!((((((((key0 === "charge") || (key0 === "each")) || (key0 === "bill")) || (key0 === "from")) || (key0 === "to")) || (key0 === "part")) || (key0 === "amount")) || (key0 === "taken"))){
vErrors = noted(vErrors, instancePath+"/" + i0, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data0.charge !== undefined){
if(!(validate409(data0.charge, {instancePath:instancePath+"/" + i0+"/charge",parentData:data0,parentDataProperty:"charge",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data0.each !== undefined){
if(!(validate411(data0.each, {instancePath:instancePath+"/" + i0+"/each",parentData:data0,parentDataProperty:"each",rootData}))){
vErrors = joined(vErrors, validate411.errors);
errors = vErrors.length;
}
}
if(data0.bill !== undefined){
let data3 = data0.bill;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = noted(vErrors, instancePath+"/" + i0+"/bill", "type", {type: "integer"});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/" + i0+"/bill", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data3 < 0 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/" + i0+"/bill", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data0.from !== undefined){
if(!(validate413(data0.from, {instancePath:instancePath+"/" + i0+"/from",parentData:data0,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data0.to !== undefined){
if(!(validate413(data0.to, {instancePath:instancePath+"/" + i0+"/to",parentData:data0,parentDataProperty:"to",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data0.part !== undefined){
if(!(validate413(data0.part, {instancePath:instancePath+"/" + i0+"/part",parentData:data0,parentDataProperty:"part",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data0.amount !== undefined){
if(!(validate417(data0.amount, {instancePath:instancePath+"/" + i0+"/amount",parentData:data0,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data0.taken !== undefined){
let data8 = data0.taken;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
if(!(validate419(data8[i1], {instancePath:instancePath+"/" + i0+"/taken/" + i1,parentData:data8,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate419.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/" + i0+"/taken", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "array"});
errors++;
}
validate408.errors = vErrors;
return errors === 0;
}


function validate425(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.charge === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "charge"});
errors++;
}
if(data0.from === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "from"});
errors++;
}
if(data0.part === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "part"});
errors++;
}
if(data0.row === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "row"});
errors++;
}
if(data0.where === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "where"});
errors++;
}
if(data0.bill === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "bill"});
errors++;
}
if(data0.amount === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "amount"});
errors++;
}
for(const key0 in data0){
if(!(((((((key0 === "charge") || (key0 === "from")) || (key0 === "part")) || (key0 === "row")) || (key0 === "where")) || (key0 === "bill")) || (key0 === "amount"))){
vErrors = noted(vErrors, instancePath+"/" + i0, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data0.charge !== undefined){
if(!(validate409(data0.charge, {instancePath:instancePath+"/" + i0+"/charge",parentData:data0,parentDataProperty:"charge",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data0.from !== undefined){
if(!(validate413(data0.from, {instancePath:instancePath+"/" + i0+"/from",parentData:data0,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data0.part !== undefined){
if(!(validate413(data0.part, {instancePath:instancePath+"/" + i0+"/part",parentData:data0,parentDataProperty:"part",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data0.row !== undefined){
let data4 = data0.row;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/" + i0+"/row", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/" + i0+"/row", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data4 < 0 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/" + i0+"/row", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data0.where !== undefined){
let data5 = data0.where;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(typeof data5[key1] !== "string"){
vErrors = noted(vErrors, instancePath+"/" + i0+"/where/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/" + i0+"/where", "type", {type: "object"});
errors++;
}
}
if(data0.bill !== undefined){
let data7 = data0.bill;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/" + i0+"/bill", "type", {type: "integer"});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/" + i0+"/bill", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data7 < 0 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/" + i0+"/bill", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data0.amount !== undefined){
if(!(validate417(data0.amount, {instancePath:instancePath+"/" + i0+"/amount",parentData:data0,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "array"});
errors++;
}
validate425.errors = vErrors;
return errors === 0;
}


function validate432(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.charge === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "charge"});
errors++;
}
if(data.day === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "day"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "charge") || (key0 === "day")) || (key0 === "amount"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.charge !== undefined){
if(!(validate409(data.charge, {instancePath:instancePath+"/charge",parentData:data,parentDataProperty:"charge",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data.day !== undefined){
if(!(validate413(data.day, {instancePath:instancePath+"/day",parentData:data,parentDataProperty:"day",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data.amount !== undefined){
if(!(validate417(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate432.errors = vErrors;
return errors === 0;
}


function validate431(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate432(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate432.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "array"});
errors++;
}
validate431.errors = vErrors;
return errors === 0;
}


function validate438(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "name"});
errors++;
}
if(data0.shared === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "shared"});
errors++;
}
if(data0.from === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "from"});
errors++;
}
if(data0.lots === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "lots"});
errors++;
}
for(const key0 in data0){
if(!((((key0 === "name") || (key0 === "shared")) || (key0 === "from")) || (key0 === "lots"))){
vErrors = noted(vErrors, instancePath+"/" + i0, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data0.name !== undefined){
if(!(validate409(data0.name, {instancePath:instancePath+"/" + i0+"/name",parentData:data0,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data0.shared !== undefined){
if(typeof data0.shared !== "boolean"){
vErrors = noted(vErrors, instancePath+"/" + i0+"/shared", "type", {type: "boolean"});
errors++;
}
}
if(data0.from !== undefined){
if(!(validate413(data0.from, {instancePath:instancePath+"/" + i0+"/from",parentData:data0,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data0.lots !== undefined){
let data4 = data0.lots;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0+"/lots/" + i1, "required", {missingProperty: "value"});
errors++;
}
if(data5.ago === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0+"/lots/" + i1, "required", {missingProperty: "ago"});
errors++;
}
if(data5.left === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0+"/lots/" + i1, "required", {missingProperty: "left"});
errors++;
}
for(const key1 in data5){
if(!(((key1 === "value") || (key1 === "ago")) || (key1 === "left"))){
vErrors = noted(vErrors, instancePath+"/" + i0+"/lots/" + i1, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "string"){
vErrors = noted(vErrors, instancePath+"/" + i0+"/lots/" + i1+"/value", "type", {type: "string"});
errors++;
}
}
if(data5.ago !== undefined){
let data7 = data5.ago;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/" + i0+"/lots/" + i1+"/ago", "type", {type: "integer"});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/" + i0+"/lots/" + i1+"/ago", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data7 < 1 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/" + i0+"/lots/" + i1+"/ago", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data5.left !== undefined){
if(!(validate417(data5.left, {instancePath:instancePath+"/" + i0+"/lots/" + i1+"/left",parentData:data5,parentDataProperty:"left",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/" + i0+"/lots/" + i1, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/" + i0+"/lots", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "array"});
errors++;
}
validate438.errors = vErrors;
return errors === 0;
}


function validate444(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
if(data.base === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "base"});
errors++;
}
if(data.measured === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "measured"});
errors++;
}
if(data.moved === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "moved"});
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "kind") || (key0 === "name")) || (key0 === "from")) || (key0 === "to")) || (key0 === "base")) || (key0 === "measured")) || (key0 === "moved"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data0 === "discount") || (data0 === "minimum")) || (data0 === "maximum"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["discount","minimum","maximum"]});
errors++;
}
}
if(data.name !== undefined){
if(!(validate409(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data.from !== undefined){
if(!(validate413(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data.to !== undefined){
if(!(validate413(data.to, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data.base !== undefined){
let data4 = data.base;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate432(data4[i0], {instancePath:instancePath+"/base/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate432.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/base", "type", {type: "array"});
errors++;
}
}
if(data.measured !== undefined){
if(!(validate417(data.measured, {instancePath:instancePath+"/measured",parentData:data,parentDataProperty:"measured",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data.moved !== undefined){
if(!(validate417(data.moved, {instancePath:instancePath+"/moved",parentData:data,parentDataProperty:"moved",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate444.errors = vErrors;
return errors === 0;
}


function validate452(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.discount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "discount"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
if(data.wanted === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "wanted"});
errors++;
}
if(data.taken === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "taken"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "discount") || (key0 === "from")) || (key0 === "to")) || (key0 === "wanted")) || (key0 === "taken"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.discount !== undefined){
if(!(validate409(data.discount, {instancePath:instancePath+"/discount",parentData:data,parentDataProperty:"discount",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data.from !== undefined){
if(!(validate413(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data.to !== undefined){
if(!(validate413(data.to, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data.wanted !== undefined){
if(!(validate417(data.wanted, {instancePath:instancePath+"/wanted",parentData:data,parentDataProperty:"wanted",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data.taken !== undefined){
if(!(validate417(data.taken, {instancePath:instancePath+"/taken",parentData:data,parentDataProperty:"taken",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate452.errors = vErrors;
return errors === 0;
}


function validate462(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern11.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "A point in time in UTC, RFC 3339 with the shortest fraction of at most nine digits."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate462.errors = vErrors;
return errors === 0;
}


function validate459(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "credit"});
errors++;
}
if(data.day === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "day"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
if(data.left === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "left"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "credit") || (key0 === "day")) || (key0 === "from")) || (key0 === "to")) || (key0 === "left"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.credit !== undefined){
if(!(validate409(data.credit, {instancePath:instancePath+"/credit",parentData:data,parentDataProperty:"credit",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data.day !== undefined){
if(!(validate413(data.day, {instancePath:instancePath+"/day",parentData:data,parentDataProperty:"day",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data.from !== undefined){
if(!(validate462(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
}
if(data.to !== undefined){
let data3 = data.to;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
if(!(validate462(data3, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data3 !== null){
vErrors = noted(vErrors, instancePath+"/to", "type", {type: "null"});
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/to", "anyOf", {});
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
}
if(data.left !== undefined){
if(!(validate417(data.left, {instancePath:instancePath+"/left",parentData:data,parentDataProperty:"left",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate459.errors = vErrors;
return errors === 0;
}


function validate467(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.charge === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "charge"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "kind") || (key0 === "name")) || (key0 === "charge")) || (key0 === "from")) || (key0 === "amount"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!(((data0 === "credit") || (data0 === "discount")) || (data0 === "maximum"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["credit","discount","maximum"]});
errors++;
}
}
if(data.name !== undefined){
if(!(validate409(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data.charge !== undefined){
if(!(validate409(data.charge, {instancePath:instancePath+"/charge",parentData:data,parentDataProperty:"charge",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data.from !== undefined){
if(!(validate413(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data.amount !== undefined){
if(!(validate417(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate467.errors = vErrors;
return errors === 0;
}


function validate473(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "credit"});
errors++;
}
if(data.charge === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "charge"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.part === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "part"});
errors++;
}
if(data.row === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "row"});
errors++;
}
if(data.where === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "where"});
errors++;
}
if(data.start === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "start"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "credit") || (key0 === "charge")) || (key0 === "from")) || (key0 === "part")) || (key0 === "row")) || (key0 === "where")) || (key0 === "start")) || (key0 === "quantity"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.credit !== undefined){
if(!(validate409(data.credit, {instancePath:instancePath+"/credit",parentData:data,parentDataProperty:"credit",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data.charge !== undefined){
if(!(validate409(data.charge, {instancePath:instancePath+"/charge",parentData:data,parentDataProperty:"charge",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data.from !== undefined){
if(!(validate462(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
}
if(data.part !== undefined){
if(!(validate413(data.part, {instancePath:instancePath+"/part",parentData:data,parentDataProperty:"part",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data.row !== undefined){
let data4 = data.row;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/row", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/row", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data4 < 0 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/row", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.where !== undefined){
let data5 = data.where;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(typeof data5[key1] !== "string"){
vErrors = noted(vErrors, instancePath+"/where/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/where", "type", {type: "object"});
errors++;
}
}
if(data.start !== undefined){
if(!(validate417(data.start, {instancePath:instancePath+"/start",parentData:data,parentDataProperty:"start",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data.quantity !== undefined){
if(!(validate417(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate473.errors = vErrors;
return errors === 0;
}


function validate482(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.charge === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "charge"});
errors++;
}
if(data.day === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "day"});
errors++;
}
if(data.taken === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "taken"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "charge") || (key0 === "day")) || (key0 === "taken"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.charge !== undefined){
if(!(validate409(data.charge, {instancePath:instancePath+"/charge",parentData:data,parentDataProperty:"charge",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data.day !== undefined){
if(!(validate413(data.day, {instancePath:instancePath+"/day",parentData:data,parentDataProperty:"day",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data.taken !== undefined){
let data2 = data.taken;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate419(data2[i0], {instancePath:instancePath+"/taken/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate419.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/taken", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate482.errors = vErrors;
return errors === 0;
}


function validate443(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sums === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "sums"});
errors++;
}
if(data.caps === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "caps"});
errors++;
}
if(data.credits === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "credits"});
errors++;
}
if(data.held === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "held"});
errors++;
}
if(data.payments === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "payments"});
errors++;
}
if(data.granted === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "granted"});
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "sums") || (key0 === "caps")) || (key0 === "credits")) || (key0 === "held")) || (key0 === "payments")) || (key0 === "granted")) || (key0 === "once"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.sums !== undefined){
let data0 = data.sums;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate444(data0[i0], {instancePath:instancePath+"/sums/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate444.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/sums", "type", {type: "array"});
errors++;
}
}
if(data.caps !== undefined){
let data2 = data.caps;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate452(data2[i1], {instancePath:instancePath+"/caps/" + i1,parentData:data2,parentDataProperty:i1,rootData}))){
vErrors = joined(vErrors, validate452.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/caps", "type", {type: "array"});
errors++;
}
}
if(data.credits !== undefined){
let data4 = data.credits;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
if(!(validate459(data4[i2], {instancePath:instancePath+"/credits/" + i2,parentData:data4,parentDataProperty:i2,rootData}))){
vErrors = joined(vErrors, validate459.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/credits", "type", {type: "array"});
errors++;
}
}
if(data.held !== undefined){
let data6 = data.held;
if(Array.isArray(data6)){
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
if(!(validate467(data6[i3], {instancePath:instancePath+"/held/" + i3,parentData:data6,parentDataProperty:i3,rootData}))){
vErrors = joined(vErrors, validate467.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/held", "type", {type: "array"});
errors++;
}
}
if(data.payments !== undefined){
let data8 = data.payments;
if(Array.isArray(data8)){
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
if(!(validate473(data8[i4], {instancePath:instancePath+"/payments/" + i4,parentData:data8,parentDataProperty:i4,rootData}))){
vErrors = joined(vErrors, validate473.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/payments", "type", {type: "array"});
errors++;
}
}
if(data.granted !== undefined){
if(!(validate413(data.granted, {instancePath:instancePath+"/granted",parentData:data,parentDataProperty:"granted",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data.once !== undefined){
let data11 = data.once;
if(Array.isArray(data11)){
const len5 = data11.length;
for(let i5=0; i5<len5; i5++){
if(!(validate482(data11[i5], {instancePath:instancePath+"/once/" + i5,parentData:data11,parentDataProperty:i5,rootData}))){
vErrors = joined(vErrors, validate482.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/once", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate443.errors = vErrors;
return errors === 0;
}


function validate492(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "count"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.events === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "events"});
errors++;
}
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "events"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
if("count" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "count"});
errors++;
}
}
if(data.events !== undefined){
let data1 = data.events;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = noted(vErrors, instancePath+"/events", "type", {type: "integer"});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/events", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data1 < 0 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/events", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "sum"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.events === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "events"});
errors++;
}
if(data.sum === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "sum"});
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "events")) || (key1 === "sum"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data2 === "sum") || (data2 === "average"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["sum","average"]});
errors++;
}
}
if(data.events !== undefined){
let data3 = data.events;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = noted(vErrors, instancePath+"/events", "type", {type: "integer"});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/events", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data3 < 0 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/events", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.sum !== undefined){
if(!(validate417(data.sum, {instancePath:instancePath+"/sum",parentData:data,parentDataProperty:"sum",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "average"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.events === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "events"});
errors++;
}
if(data.sum === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "sum"});
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "events")) || (key2 === "sum"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(typeof data5 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data5 === "sum") || (data5 === "average"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["sum","average"]});
errors++;
}
}
if(data.events !== undefined){
let data6 = data.events;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/events", "type", {type: "integer"});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/events", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data6 < 0 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/events", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.sum !== undefined){
if(!(validate417(data.sum, {instancePath:instancePath+"/sum",parentData:data,parentDataProperty:"sum",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "maximum"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.events === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "events"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key3 in data){
if(!(((key3 === "kind") || (key3 === "events")) || (key3 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
let data8 = data.kind;
if(typeof data8 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data8 === "maximum") || (data8 === "minimum"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["maximum","minimum"]});
errors++;
}
}
if(data.events !== undefined){
let data9 = data.events;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
vErrors = noted(vErrors, instancePath+"/events", "type", {type: "integer"});
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
vErrors = noted(vErrors, instancePath+"/events", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data9 < 0 || isNaN(data9)){
vErrors = noted(vErrors, instancePath+"/events", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.value !== undefined){
let data10 = data.value;
const _errs32 = errors;
let valid9 = false;
const _errs33 = errors;
if(!(validate417(data10, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
var _valid0 = _errs33 === errors;
valid9 = valid9 || _valid0;
if(!valid9){
const _errs34 = errors;
if(data10 !== null){
vErrors = noted(vErrors, instancePath+"/value", "type", {type: "null"});
errors++;
}
var _valid0 = _errs34 === errors;
valid9 = valid9 || _valid0;
}
if(!valid9){
vErrors = noted(vErrors, instancePath+"/value", "anyOf", {});
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "minimum"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.events === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "events"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key4 in data){
if(!(((key4 === "kind") || (key4 === "events")) || (key4 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data.kind !== undefined){
let data11 = data.kind;
if(typeof data11 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
if(!((data11 === "maximum") || (data11 === "minimum"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {allowedValues: ["maximum","minimum"]});
errors++;
}
}
if(data.events !== undefined){
let data12 = data.events;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
vErrors = noted(vErrors, instancePath+"/events", "type", {type: "integer"});
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
vErrors = noted(vErrors, instancePath+"/events", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data12 < 0 || isNaN(data12)){
vErrors = noted(vErrors, instancePath+"/events", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.value !== undefined){
let data13 = data.value;
const _errs44 = errors;
let valid12 = false;
const _errs45 = errors;
if(!(validate417(data13, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
var _valid1 = _errs45 === errors;
valid12 = valid12 || _valid1;
if(!valid12){
const _errs46 = errors;
if(data13 !== null){
vErrors = noted(vErrors, instancePath+"/value", "type", {type: "null"});
errors++;
}
var _valid1 = _errs46 === errors;
valid12 = valid12 || _valid1;
}
if(!valid12){
vErrors = noted(vErrors, instancePath+"/value", "anyOf", {});
errors++;
}
else {
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "latest"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.events === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "events"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
if(data.time === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "time"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.source === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "source"});
errors++;
}
for(const key5 in data){
if(!((((((key5 === "kind") || (key5 === "events")) || (key5 === "value")) || (key5 === "time")) || (key5 === "id")) || (key5 === "source"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data.kind !== undefined){
if("latest" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "latest"});
errors++;
}
}
if(data.events !== undefined){
let data15 = data.events;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
vErrors = noted(vErrors, instancePath+"/events", "type", {type: "integer"});
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
vErrors = noted(vErrors, instancePath+"/events", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data15 < 0 || isNaN(data15)){
vErrors = noted(vErrors, instancePath+"/events", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.value !== undefined){
let data16 = data.value;
const _errs55 = errors;
let valid15 = false;
const _errs56 = errors;
if(!(validate417(data16, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
var _valid2 = _errs56 === errors;
valid15 = valid15 || _valid2;
if(!valid15){
const _errs57 = errors;
if(data16 !== null){
vErrors = noted(vErrors, instancePath+"/value", "type", {type: "null"});
errors++;
}
var _valid2 = _errs57 === errors;
valid15 = valid15 || _valid2;
}
if(!valid15){
vErrors = noted(vErrors, instancePath+"/value", "anyOf", {});
errors++;
}
else {
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
}
}
if(data.time !== undefined){
if(!(validate462(data.time, {instancePath:instancePath+"/time",parentData:data,parentDataProperty:"time",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
vErrors = noted(vErrors, instancePath+"/id", "type", {type: "string"});
errors++;
}
}
if(data.source !== undefined){
if(typeof data.source !== "string"){
vErrors = noted(vErrors, instancePath+"/source", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else if(tag0 === "unique"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.events === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "events"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
for(const key6 in data){
if(!(((key6 === "kind") || (key6 === "events")) || (key6 === "values"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data.kind !== undefined){
if("unique" !== data.kind){
vErrors = noted(vErrors, instancePath+"/kind", "const", {allowedValue: "unique"});
errors++;
}
}
if(data.events !== undefined){
let data21 = data.events;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
vErrors = noted(vErrors, instancePath+"/events", "type", {type: "integer"});
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 9007199254740991 || isNaN(data21)){
vErrors = noted(vErrors, instancePath+"/events", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data21 < 0 || isNaN(data21)){
vErrors = noted(vErrors, instancePath+"/events", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.values !== undefined){
let data22 = data.values;
if(Array.isArray(data22)){
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
if(typeof data22[i0] !== "string"){
vErrors = noted(vErrors, instancePath+"/values/" + i0, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/values", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "mapping", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "discriminator", {error: "tag", tag: "kind", tagValue: tag0});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate492.errors = vErrors;
return errors === 0;
}


function validate489(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.meter === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "meter"});
errors++;
}
if(data.where === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "where"});
errors++;
}
if(data.parts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "parts"});
errors++;
}
if(data.levels === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "levels"});
errors++;
}
if(data.stated === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "stated"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "meter") || (key0 === "where")) || (key0 === "parts")) || (key0 === "levels")) || (key0 === "stated"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.meter !== undefined){
if(!(validate409(data.meter, {instancePath:instancePath+"/meter",parentData:data,parentDataProperty:"meter",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data.where !== undefined){
let data1 = data.where;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(typeof data1[key1] !== "string"){
vErrors = noted(vErrors, instancePath+"/where/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/where", "type", {type: "object"});
errors++;
}
}
if(data.parts !== undefined){
let data3 = data.parts;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.start === undefined){
vErrors = noted(vErrors, instancePath+"/parts/" + i0, "required", {missingProperty: "start"});
errors++;
}
if(data4.accumulator === undefined){
vErrors = noted(vErrors, instancePath+"/parts/" + i0, "required", {missingProperty: "accumulator"});
errors++;
}
for(const key2 in data4){
if(!((key2 === "start") || (key2 === "accumulator"))){
vErrors = noted(vErrors, instancePath+"/parts/" + i0, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data4.start !== undefined){
if(!(validate462(data4.start, {instancePath:instancePath+"/parts/" + i0+"/start",parentData:data4,parentDataProperty:"start",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
}
if(data4.accumulator !== undefined){
if(!(validate492(data4.accumulator, {instancePath:instancePath+"/parts/" + i0+"/accumulator",parentData:data4,parentDataProperty:"accumulator",rootData}))){
vErrors = joined(vErrors, validate492.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/parts/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/parts", "type", {type: "array"});
errors++;
}
}
if(data.levels !== undefined){
let data7 = data.levels;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.key === undefined){
vErrors = noted(vErrors, instancePath+"/levels/" + i1, "required", {missingProperty: "key"});
errors++;
}
if(data8.changes === undefined){
vErrors = noted(vErrors, instancePath+"/levels/" + i1, "required", {missingProperty: "changes"});
errors++;
}
if(data8.account === undefined){
vErrors = noted(vErrors, instancePath+"/levels/" + i1, "required", {missingProperty: "account"});
errors++;
}
if(data8.points === undefined){
vErrors = noted(vErrors, instancePath+"/levels/" + i1, "required", {missingProperty: "points"});
errors++;
}
for(const key3 in data8){
if(!((((key3 === "key") || (key3 === "changes")) || (key3 === "account")) || (key3 === "points"))){
vErrors = noted(vErrors, instancePath+"/levels/" + i1, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data8.key !== undefined){
if(typeof data8.key !== "string"){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/key", "type", {type: "string"});
errors++;
}
}
if(data8.changes !== undefined){
if(typeof data8.changes !== "boolean"){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/changes", "type", {type: "boolean"});
errors++;
}
}
if(data8.account !== undefined){
let data11 = data8.account;
if((typeof data11 !== "string") && (data11 !== null)){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/account", "type", {type: ["string","null"]});
errors++;
}
}
if(data8.points !== undefined){
let data12 = data8.points;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.time === undefined){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2, "required", {missingProperty: "time"});
errors++;
}
if(data13.id === undefined){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2, "required", {missingProperty: "id"});
errors++;
}
if(data13.source === undefined){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2, "required", {missingProperty: "source"});
errors++;
}
if(data13.value === undefined){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2, "required", {missingProperty: "value"});
errors++;
}
if(data13.events === undefined){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2, "required", {missingProperty: "events"});
errors++;
}
if(data13.late === undefined){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2, "required", {missingProperty: "late"});
errors++;
}
for(const key4 in data13){
if(!((((((key4 === "time") || (key4 === "id")) || (key4 === "source")) || (key4 === "value")) || (key4 === "events")) || (key4 === "late"))){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data13.time !== undefined){
if(!(validate462(data13.time, {instancePath:instancePath+"/levels/" + i1+"/points/" + i2+"/time",parentData:data13,parentDataProperty:"time",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
}
if(data13.id !== undefined){
if(typeof data13.id !== "string"){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2+"/id", "type", {type: "string"});
errors++;
}
}
if(data13.source !== undefined){
if(typeof data13.source !== "string"){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2+"/source", "type", {type: "string"});
errors++;
}
}
if(data13.value !== undefined){
if(!(validate417(data13.value, {instancePath:instancePath+"/levels/" + i1+"/points/" + i2+"/value",parentData:data13,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data13.events !== undefined){
let data18 = data13.events;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2+"/events", "type", {type: "integer"});
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 9007199254740991 || isNaN(data18)){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2+"/events", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data18 < 0 || isNaN(data18)){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2+"/events", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data13.late !== undefined){
let data19 = data13.late;
const _errs40 = errors;
let valid11 = false;
const _errs41 = errors;
if(!(validate462(data19, {instancePath:instancePath+"/levels/" + i1+"/points/" + i2+"/late",parentData:data13,parentDataProperty:"late",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
var _valid0 = _errs41 === errors;
valid11 = valid11 || _valid0;
if(!valid11){
const _errs42 = errors;
if(data19 !== null){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2+"/late", "type", {type: "null"});
errors++;
}
var _valid0 = _errs42 === errors;
valid11 = valid11 || _valid0;
}
if(!valid11){
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2+"/late", "anyOf", {});
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points/" + i2, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/levels/" + i1+"/points", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/levels/" + i1, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/levels", "type", {type: "array"});
errors++;
}
}
if(data.stated !== undefined){
let data20 = data.stated;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
let data21 = data20[i3];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.quantity === undefined){
vErrors = noted(vErrors, instancePath+"/stated/" + i3, "required", {missingProperty: "quantity"});
errors++;
}
if(data21.from === undefined){
vErrors = noted(vErrors, instancePath+"/stated/" + i3, "required", {missingProperty: "from"});
errors++;
}
if(data21.to === undefined){
vErrors = noted(vErrors, instancePath+"/stated/" + i3, "required", {missingProperty: "to"});
errors++;
}
if(data21.adds === undefined){
vErrors = noted(vErrors, instancePath+"/stated/" + i3, "required", {missingProperty: "adds"});
errors++;
}
for(const key5 in data21){
if(!((((key5 === "quantity") || (key5 === "from")) || (key5 === "to")) || (key5 === "adds"))){
vErrors = noted(vErrors, instancePath+"/stated/" + i3, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data21.quantity !== undefined){
if(!(validate417(data21.quantity, {instancePath:instancePath+"/stated/" + i3+"/quantity",parentData:data21,parentDataProperty:"quantity",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data21.from !== undefined){
if(!(validate462(data21.from, {instancePath:instancePath+"/stated/" + i3+"/from",parentData:data21,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
}
if(data21.to !== undefined){
if(!(validate462(data21.to, {instancePath:instancePath+"/stated/" + i3+"/to",parentData:data21,parentDataProperty:"to",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
}
if(data21.adds !== undefined){
if(typeof data21.adds !== "boolean"){
vErrors = noted(vErrors, instancePath+"/stated/" + i3+"/adds", "type", {type: "boolean"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/stated/" + i3, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/stated", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate489.errors = vErrors;
return errors === 0;
}


function validate488(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.meters === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "meters"});
errors++;
}
if(data.each === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "each"});
errors++;
}
for(const key0 in data){
if(!((key0 === "meters") || (key0 === "each"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.meters !== undefined){
let data0 = data.meters;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate489(data0[i0], {instancePath:instancePath+"/meters/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate489.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/meters", "type", {type: "array"});
errors++;
}
}
if(data.each !== undefined){
let data2 = data.each;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.charge === undefined){
vErrors = noted(vErrors, instancePath+"/each/" + i1, "required", {missingProperty: "charge"});
errors++;
}
if(data3.time === undefined){
vErrors = noted(vErrors, instancePath+"/each/" + i1, "required", {missingProperty: "time"});
errors++;
}
if(data3.at === undefined){
vErrors = noted(vErrors, instancePath+"/each/" + i1, "required", {missingProperty: "at"});
errors++;
}
if(data3.id === undefined){
vErrors = noted(vErrors, instancePath+"/each/" + i1, "required", {missingProperty: "id"});
errors++;
}
if(data3.source === undefined){
vErrors = noted(vErrors, instancePath+"/each/" + i1, "required", {missingProperty: "source"});
errors++;
}
if(data3.value === undefined){
vErrors = noted(vErrors, instancePath+"/each/" + i1, "required", {missingProperty: "value"});
errors++;
}
if(data3.where === undefined){
vErrors = noted(vErrors, instancePath+"/each/" + i1, "required", {missingProperty: "where"});
errors++;
}
for(const key1 in data3){
if(!((((((((key1 === "charge") || (key1 === "time")) || (key1 === "at")) || (key1 === "id")) || (key1 === "source")) || (key1 === "value")) || (key1 === "where")) || (key1 === "later"))){
vErrors = noted(vErrors, instancePath+"/each/" + i1, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data3.charge !== undefined){
if(!(validate409(data3.charge, {instancePath:instancePath+"/each/" + i1+"/charge",parentData:data3,parentDataProperty:"charge",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data3.time !== undefined){
if(!(validate462(data3.time, {instancePath:instancePath+"/each/" + i1+"/time",parentData:data3,parentDataProperty:"time",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
}
if(data3.at !== undefined){
if(!(validate462(data3.at, {instancePath:instancePath+"/each/" + i1+"/at",parentData:data3,parentDataProperty:"at",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
}
if(data3.id !== undefined){
if(typeof data3.id !== "string"){
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/id", "type", {type: "string"});
errors++;
}
}
if(data3.source !== undefined){
if(typeof data3.source !== "string"){
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/source", "type", {type: "string"});
errors++;
}
}
if(data3.value !== undefined){
let data9 = data3.value;
const _errs18 = errors;
let valid6 = false;
const _errs19 = errors;
if(!(validate417(data9, {instancePath:instancePath+"/each/" + i1+"/value",parentData:data3,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
var _valid0 = _errs19 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const _errs20 = errors;
if(data9 !== null){
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/value", "type", {type: "null"});
errors++;
}
var _valid0 = _errs20 === errors;
valid6 = valid6 || _valid0;
}
if(!valid6){
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/value", "anyOf", {});
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data3.where !== undefined){
let data10 = data3.where;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(typeof data10[key2] !== "string"){
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/where/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/where", "type", {type: "object"});
errors++;
}
}
if(data3.later !== undefined){
let data12 = data3.later;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.version === undefined){
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/later/" + i2, "required", {missingProperty: "version"});
errors++;
}
if(data13.value === undefined){
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/later/" + i2, "required", {missingProperty: "value"});
errors++;
}
for(const key3 in data13){
if(!((key3 === "version") || (key3 === "value"))){
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/later/" + i2, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data13.version !== undefined){
let data14 = data13.version;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/later/" + i2+"/version", "type", {type: "integer"});
errors++;
}
}
if(data13.value !== undefined){
let data15 = data13.value;
const _errs35 = errors;
let valid11 = false;
const _errs36 = errors;
if(!(validate417(data15, {instancePath:instancePath+"/each/" + i1+"/later/" + i2+"/value",parentData:data13,parentDataProperty:"value",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
var _valid1 = _errs36 === errors;
valid11 = valid11 || _valid1;
if(!valid11){
const _errs37 = errors;
if(data15 !== null){
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/later/" + i2+"/value", "type", {type: "null"});
errors++;
}
var _valid1 = _errs37 === errors;
valid11 = valid11 || _valid1;
}
if(!valid11){
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/later/" + i2+"/value", "anyOf", {});
errors++;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/later/" + i2, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/each/" + i1+"/later", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/each/" + i1, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/each", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate488.errors = vErrors;
return errors === 0;
}


function validate516(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern5.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "64 hex digits in lower case."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate516.errors = vErrors;
return errors === 0;
}


function validate518(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern13.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "The order-free sum of 128-bit fingerprints, 32 hex digits."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate518.errors = vErrors;
return errors === 0;
}


function validate521(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.advances === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "advances"});
errors++;
}
if(data.open === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "open"});
errors++;
}
if(data.spend === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "spend"});
errors++;
}
if(data.allowances === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "allowances"});
errors++;
}
if(data.adjustments === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "adjustments"});
errors++;
}
if(data.usage === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "usage"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "advances") || (key0 === "open")) || (key0 === "spend")) || (key0 === "allowances")) || (key0 === "adjustments")) || (key0 === "usage"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.advances !== undefined){
if(!(validate408(data.advances, {instancePath:instancePath+"/advances",parentData:data,parentDataProperty:"advances",rootData}))){
vErrors = joined(vErrors, validate408.errors);
errors = vErrors.length;
}
}
if(data.open !== undefined){
if(!(validate425(data.open, {instancePath:instancePath+"/open",parentData:data,parentDataProperty:"open",rootData}))){
vErrors = joined(vErrors, validate425.errors);
errors = vErrors.length;
}
}
if(data.spend !== undefined){
if(!(validate431(data.spend, {instancePath:instancePath+"/spend",parentData:data,parentDataProperty:"spend",rootData}))){
vErrors = joined(vErrors, validate431.errors);
errors = vErrors.length;
}
}
if(data.allowances !== undefined){
if(!(validate438(data.allowances, {instancePath:instancePath+"/allowances",parentData:data,parentDataProperty:"allowances",rootData}))){
vErrors = joined(vErrors, validate438.errors);
errors = vErrors.length;
}
}
if(data.adjustments !== undefined){
if(!(validate443(data.adjustments, {instancePath:instancePath+"/adjustments",parentData:data,parentDataProperty:"adjustments",rootData}))){
vErrors = joined(vErrors, validate443.errors);
errors = vErrors.length;
}
}
if(data.usage !== undefined){
if(!(validate488(data.usage, {instancePath:instancePath+"/usage",parentData:data,parentDataProperty:"usage",rootData}))){
vErrors = joined(vErrors, validate488.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate521.errors = vErrors;
return errors === 0;
}


function validate530(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
for(const key0 in data){
if(!((key0 === "from") || (key0 === "to"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.from !== undefined){
if(!(validate413(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
if(data.to !== undefined){
if(!(validate413(data.to, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData}))){
vErrors = joined(vErrors, validate413.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate530.errors = vErrors;
return errors === 0;
}


function validate405(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:tarif:schema:carried:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "format"});
errors++;
}
if(data.account === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "account"});
errors++;
}
if(data.bill === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "bill"});
errors++;
}
if(data.advances === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "advances"});
errors++;
}
if(data.open === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "open"});
errors++;
}
if(data.spend === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "spend"});
errors++;
}
if(data.allowances === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "allowances"});
errors++;
}
if(data.adjustments === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "adjustments"});
errors++;
}
if(data.usage === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "usage"});
errors++;
}
if(data.forward === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "forward"});
errors++;
}
if(data.closed === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "closed"});
errors++;
}
if(data.review === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "review"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"format":{"const":"tarif-carried/1"},"account":{"$ref":"#/$defs/accountId"},"bill":{"type":"integer","minimum":0,"maximum":9007199254740991},"advances":{"$ref":"#/$defs/advances"},"open":{"$ref":"#/$defs/open"},"spend":{"$ref":"#/$defs/spend"},"allowances":{"$ref":"#/$defs/allowances"},"adjustments":{"$ref":"#/$defs/adjustments"},"usage":{"$ref":"#/$defs/usage"},"forward":{"$ref":"#/$defs/num"},"closed":{"type":"array","items":{"type":"object","properties":{"bill":{"type":"integer","minimum":0,"maximum":9007199254740991},"start":{"$ref":"#/$defs/instant"},"end":{"$ref":"#/$defs/instant"},"meaning":{"$ref":"#/$defs/sha256"},"digest":{"$ref":"#/$defs/digest"}},"required":["bill","start","end","meaning","digest"],"additionalProperties":false}},"review":{"type":"array","items":{"type":"object","properties":{"bill":{"type":"integer","minimum":1,"maximum":9007199254740991},"digest":{"$ref":"#/$defs/digest"},"before":{"$ref":"#/$defs/state"},"charged":{"type":"object","properties":{"lines":{"type":"array","items":{"type":"object","properties":{"charge":{"$ref":"#/$defs/name"},"rates":{"type":"string"},"version":{"type":"integer","minimum":1,"maximum":9007199254740991},"service":{"$ref":"#/$defs/service"},"amount":{"$ref":"#/$defs/num"}},"required":["charge","rates","version","service","amount"],"additionalProperties":false}},"adjustments":{"type":"array","items":{"type":"object","properties":{"kind":{"type":"string","enum":["discount","minimum","maximum","credit"]},"name":{"$ref":"#/$defs/name"},"afterTax":{"type":"boolean"},"service":{"$ref":"#/$defs/service"},"base":{"$ref":"#/$defs/num"},"exact":{"$ref":"#/$defs/num"},"amount":{"$ref":"#/$defs/num"},"shares":{"type":"array","items":{"type":"object","properties":{"charge":{"$ref":"#/$defs/name"},"amount":{"$ref":"#/$defs/num"}},"required":["charge","amount"],"additionalProperties":false}}},"required":["kind","name","afterTax","service","base","exact","amount","shares"],"additionalProperties":false}},"taxes":{"type":"array","items":{"type":"object","properties":{"name":{"$ref":"#/$defs/name"},"rate":{"$ref":"#/$defs/num"},"included":{"type":"boolean"},"base":{"$ref":"#/$defs/num"},"exact":{"$ref":"#/$defs/num"},"amount":{"$ref":"#/$defs/num"}},"required":["name","rate","included","base","exact","amount"],"additionalProperties":false}}},"required":["lines","adjustments","taxes"],"additionalProperties":false}},"required":["bill","digest","before","charged"],"additionalProperties":false}}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.format !== undefined){
if("tarif-carried/1" !== data.format){
vErrors = noted(vErrors, instancePath+"/format", "const", {allowedValue: "tarif-carried/1"});
errors++;
}
}
if(data.account !== undefined){
if(!(validate406(data.account, {instancePath:instancePath+"/account",parentData:data,parentDataProperty:"account",rootData}))){
vErrors = joined(vErrors, validate406.errors);
errors = vErrors.length;
}
}
if(data.bill !== undefined){
let data2 = data.bill;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = noted(vErrors, instancePath+"/bill", "type", {type: "integer"});
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/bill", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data2 < 0 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/bill", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.advances !== undefined){
if(!(validate408(data.advances, {instancePath:instancePath+"/advances",parentData:data,parentDataProperty:"advances",rootData}))){
vErrors = joined(vErrors, validate408.errors);
errors = vErrors.length;
}
}
if(data.open !== undefined){
if(!(validate425(data.open, {instancePath:instancePath+"/open",parentData:data,parentDataProperty:"open",rootData}))){
vErrors = joined(vErrors, validate425.errors);
errors = vErrors.length;
}
}
if(data.spend !== undefined){
if(!(validate431(data.spend, {instancePath:instancePath+"/spend",parentData:data,parentDataProperty:"spend",rootData}))){
vErrors = joined(vErrors, validate431.errors);
errors = vErrors.length;
}
}
if(data.allowances !== undefined){
if(!(validate438(data.allowances, {instancePath:instancePath+"/allowances",parentData:data,parentDataProperty:"allowances",rootData}))){
vErrors = joined(vErrors, validate438.errors);
errors = vErrors.length;
}
}
if(data.adjustments !== undefined){
if(!(validate443(data.adjustments, {instancePath:instancePath+"/adjustments",parentData:data,parentDataProperty:"adjustments",rootData}))){
vErrors = joined(vErrors, validate443.errors);
errors = vErrors.length;
}
}
if(data.usage !== undefined){
if(!(validate488(data.usage, {instancePath:instancePath+"/usage",parentData:data,parentDataProperty:"usage",rootData}))){
vErrors = joined(vErrors, validate488.errors);
errors = vErrors.length;
}
}
if(data.forward !== undefined){
if(!(validate417(data.forward, {instancePath:instancePath+"/forward",parentData:data,parentDataProperty:"forward",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data.closed !== undefined){
let data10 = data.closed;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.bill === undefined){
vErrors = noted(vErrors, instancePath+"/closed/" + i0, "required", {missingProperty: "bill"});
errors++;
}
if(data11.start === undefined){
vErrors = noted(vErrors, instancePath+"/closed/" + i0, "required", {missingProperty: "start"});
errors++;
}
if(data11.end === undefined){
vErrors = noted(vErrors, instancePath+"/closed/" + i0, "required", {missingProperty: "end"});
errors++;
}
if(data11.meaning === undefined){
vErrors = noted(vErrors, instancePath+"/closed/" + i0, "required", {missingProperty: "meaning"});
errors++;
}
if(data11.digest === undefined){
vErrors = noted(vErrors, instancePath+"/closed/" + i0, "required", {missingProperty: "digest"});
errors++;
}
for(const key1 in data11){
if(!(((((key1 === "bill") || (key1 === "start")) || (key1 === "end")) || (key1 === "meaning")) || (key1 === "digest"))){
vErrors = noted(vErrors, instancePath+"/closed/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data11.bill !== undefined){
let data12 = data11.bill;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
vErrors = noted(vErrors, instancePath+"/closed/" + i0+"/bill", "type", {type: "integer"});
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
vErrors = noted(vErrors, instancePath+"/closed/" + i0+"/bill", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data12 < 0 || isNaN(data12)){
vErrors = noted(vErrors, instancePath+"/closed/" + i0+"/bill", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data11.start !== undefined){
if(!(validate462(data11.start, {instancePath:instancePath+"/closed/" + i0+"/start",parentData:data11,parentDataProperty:"start",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
}
if(data11.end !== undefined){
if(!(validate462(data11.end, {instancePath:instancePath+"/closed/" + i0+"/end",parentData:data11,parentDataProperty:"end",rootData}))){
vErrors = joined(vErrors, validate462.errors);
errors = vErrors.length;
}
}
if(data11.meaning !== undefined){
if(!(validate516(data11.meaning, {instancePath:instancePath+"/closed/" + i0+"/meaning",parentData:data11,parentDataProperty:"meaning",rootData}))){
vErrors = joined(vErrors, validate516.errors);
errors = vErrors.length;
}
}
if(data11.digest !== undefined){
if(!(validate518(data11.digest, {instancePath:instancePath+"/closed/" + i0+"/digest",parentData:data11,parentDataProperty:"digest",rootData}))){
vErrors = joined(vErrors, validate518.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/closed/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/closed", "type", {type: "array"});
errors++;
}
}
if(data.review !== undefined){
let data17 = data.review;
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.bill === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1, "required", {missingProperty: "bill"});
errors++;
}
if(data18.digest === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1, "required", {missingProperty: "digest"});
errors++;
}
if(data18.before === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1, "required", {missingProperty: "before"});
errors++;
}
if(data18.charged === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1, "required", {missingProperty: "charged"});
errors++;
}
for(const key2 in data18){
if(!((((key2 === "bill") || (key2 === "digest")) || (key2 === "before")) || (key2 === "charged"))){
vErrors = noted(vErrors, instancePath+"/review/" + i1, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data18.bill !== undefined){
let data19 = data18.bill;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/bill", "type", {type: "integer"});
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 9007199254740991 || isNaN(data19)){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/bill", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data19 < 1 || isNaN(data19)){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/bill", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data18.digest !== undefined){
if(!(validate518(data18.digest, {instancePath:instancePath+"/review/" + i1+"/digest",parentData:data18,parentDataProperty:"digest",rootData}))){
vErrors = joined(vErrors, validate518.errors);
errors = vErrors.length;
}
}
if(data18.before !== undefined){
if(!(validate521(data18.before, {instancePath:instancePath+"/review/" + i1+"/before",parentData:data18,parentDataProperty:"before",rootData}))){
vErrors = joined(vErrors, validate521.errors);
errors = vErrors.length;
}
}
if(data18.charged !== undefined){
let data22 = data18.charged;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.lines === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged", "required", {missingProperty: "lines"});
errors++;
}
if(data22.adjustments === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged", "required", {missingProperty: "adjustments"});
errors++;
}
if(data22.taxes === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged", "required", {missingProperty: "taxes"});
errors++;
}
for(const key3 in data22){
if(!(((key3 === "lines") || (key3 === "adjustments")) || (key3 === "taxes"))){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data22.lines !== undefined){
let data23 = data22.lines;
if(Array.isArray(data23)){
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.charge === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines/" + i2, "required", {missingProperty: "charge"});
errors++;
}
if(data24.rates === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines/" + i2, "required", {missingProperty: "rates"});
errors++;
}
if(data24.version === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines/" + i2, "required", {missingProperty: "version"});
errors++;
}
if(data24.service === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines/" + i2, "required", {missingProperty: "service"});
errors++;
}
if(data24.amount === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines/" + i2, "required", {missingProperty: "amount"});
errors++;
}
for(const key4 in data24){
if(!(((((key4 === "charge") || (key4 === "rates")) || (key4 === "version")) || (key4 === "service")) || (key4 === "amount"))){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines/" + i2, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data24.charge !== undefined){
if(!(validate409(data24.charge, {instancePath:instancePath+"/review/" + i1+"/charged/lines/" + i2+"/charge",parentData:data24,parentDataProperty:"charge",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data24.rates !== undefined){
if(typeof data24.rates !== "string"){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines/" + i2+"/rates", "type", {type: "string"});
errors++;
}
}
if(data24.version !== undefined){
let data27 = data24.version;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines/" + i2+"/version", "type", {type: "integer"});
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 9007199254740991 || isNaN(data27)){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines/" + i2+"/version", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data27 < 1 || isNaN(data27)){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines/" + i2+"/version", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data24.service !== undefined){
if(!(validate530(data24.service, {instancePath:instancePath+"/review/" + i1+"/charged/lines/" + i2+"/service",parentData:data24,parentDataProperty:"service",rootData}))){
vErrors = joined(vErrors, validate530.errors);
errors = vErrors.length;
}
}
if(data24.amount !== undefined){
if(!(validate417(data24.amount, {instancePath:instancePath+"/review/" + i1+"/charged/lines/" + i2+"/amount",parentData:data24,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines/" + i2, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/lines", "type", {type: "array"});
errors++;
}
}
if(data22.adjustments !== undefined){
let data30 = data22.adjustments;
if(Array.isArray(data30)){
const len3 = data30.length;
for(let i3=0; i3<len3; i3++){
let data31 = data30[i3];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.kind === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3, "required", {missingProperty: "kind"});
errors++;
}
if(data31.name === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3, "required", {missingProperty: "name"});
errors++;
}
if(data31.afterTax === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3, "required", {missingProperty: "afterTax"});
errors++;
}
if(data31.service === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3, "required", {missingProperty: "service"});
errors++;
}
if(data31.base === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3, "required", {missingProperty: "base"});
errors++;
}
if(data31.exact === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3, "required", {missingProperty: "exact"});
errors++;
}
if(data31.amount === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3, "required", {missingProperty: "amount"});
errors++;
}
if(data31.shares === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3, "required", {missingProperty: "shares"});
errors++;
}
for(const key5 in data31){
if(!((((((((key5 === "kind") || (key5 === "name")) || (key5 === "afterTax")) || (key5 === "service")) || (key5 === "base")) || (key5 === "exact")) || (key5 === "amount")) || (key5 === "shares"))){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data31.kind !== undefined){
let data32 = data31.kind;
if(typeof data32 !== "string"){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/kind", "type", {type: "string"});
errors++;
}
if(!((((data32 === "discount") || (data32 === "minimum")) || (data32 === "maximum")) || (data32 === "credit"))){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/kind", "enum", {allowedValues: ["discount","minimum","maximum","credit"]});
errors++;
}
}
if(data31.name !== undefined){
if(!(validate409(data31.name, {instancePath:instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/name",parentData:data31,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data31.afterTax !== undefined){
if(typeof data31.afterTax !== "boolean"){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/afterTax", "type", {type: "boolean"});
errors++;
}
}
if(data31.service !== undefined){
if(!(validate530(data31.service, {instancePath:instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/service",parentData:data31,parentDataProperty:"service",rootData}))){
vErrors = joined(vErrors, validate530.errors);
errors = vErrors.length;
}
}
if(data31.base !== undefined){
if(!(validate417(data31.base, {instancePath:instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/base",parentData:data31,parentDataProperty:"base",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data31.exact !== undefined){
if(!(validate417(data31.exact, {instancePath:instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/exact",parentData:data31,parentDataProperty:"exact",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data31.amount !== undefined){
if(!(validate417(data31.amount, {instancePath:instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/amount",parentData:data31,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data31.shares !== undefined){
let data39 = data31.shares;
if(Array.isArray(data39)){
const len4 = data39.length;
for(let i4=0; i4<len4; i4++){
let data40 = data39[i4];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.charge === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/shares/" + i4, "required", {missingProperty: "charge"});
errors++;
}
if(data40.amount === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/shares/" + i4, "required", {missingProperty: "amount"});
errors++;
}
for(const key6 in data40){
if(!((key6 === "charge") || (key6 === "amount"))){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/shares/" + i4, "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data40.charge !== undefined){
if(!(validate409(data40.charge, {instancePath:instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/shares/" + i4+"/charge",parentData:data40,parentDataProperty:"charge",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data40.amount !== undefined){
if(!(validate417(data40.amount, {instancePath:instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/shares/" + i4+"/amount",parentData:data40,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/shares/" + i4, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3+"/shares", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments/" + i3, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/adjustments", "type", {type: "array"});
errors++;
}
}
if(data22.taxes !== undefined){
let data43 = data22.taxes;
if(Array.isArray(data43)){
const len5 = data43.length;
for(let i5=0; i5<len5; i5++){
let data44 = data43[i5];
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.name === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/taxes/" + i5, "required", {missingProperty: "name"});
errors++;
}
if(data44.rate === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/taxes/" + i5, "required", {missingProperty: "rate"});
errors++;
}
if(data44.included === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/taxes/" + i5, "required", {missingProperty: "included"});
errors++;
}
if(data44.base === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/taxes/" + i5, "required", {missingProperty: "base"});
errors++;
}
if(data44.exact === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/taxes/" + i5, "required", {missingProperty: "exact"});
errors++;
}
if(data44.amount === undefined){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/taxes/" + i5, "required", {missingProperty: "amount"});
errors++;
}
for(const key7 in data44){
if(!((((((key7 === "name") || (key7 === "rate")) || (key7 === "included")) || (key7 === "base")) || (key7 === "exact")) || (key7 === "amount"))){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/taxes/" + i5, "additionalProperties", {additionalProperty: key7});
errors++;
}
}
if(data44.name !== undefined){
if(!(validate409(data44.name, {instancePath:instancePath+"/review/" + i1+"/charged/taxes/" + i5+"/name",parentData:data44,parentDataProperty:"name",rootData}))){
vErrors = joined(vErrors, validate409.errors);
errors = vErrors.length;
}
}
if(data44.rate !== undefined){
if(!(validate417(data44.rate, {instancePath:instancePath+"/review/" + i1+"/charged/taxes/" + i5+"/rate",parentData:data44,parentDataProperty:"rate",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data44.included !== undefined){
if(typeof data44.included !== "boolean"){
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/taxes/" + i5+"/included", "type", {type: "boolean"});
errors++;
}
}
if(data44.base !== undefined){
if(!(validate417(data44.base, {instancePath:instancePath+"/review/" + i1+"/charged/taxes/" + i5+"/base",parentData:data44,parentDataProperty:"base",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data44.exact !== undefined){
if(!(validate417(data44.exact, {instancePath:instancePath+"/review/" + i1+"/charged/taxes/" + i5+"/exact",parentData:data44,parentDataProperty:"exact",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
if(data44.amount !== undefined){
if(!(validate417(data44.amount, {instancePath:instancePath+"/review/" + i1+"/charged/taxes/" + i5+"/amount",parentData:data44,parentDataProperty:"amount",rootData}))){
vErrors = joined(vErrors, validate417.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/taxes/" + i5, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged/taxes", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/review/" + i1+"/charged", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/review/" + i1, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/review", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate405.errors = vErrors;
return errors === 0;
}

export const run: Validator = validate547;

function validate548(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "A name that the contract declares: small letters, digits, _ and -."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate548.errors = vErrors;
return errors === 0;
}


function validate550(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern5.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "64 hex digits in lower case."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate550.errors = vErrors;
return errors === 0;
}


function validate552(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern3.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "A civil day, YYYY-MM-DD."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate552.errors = vErrors;
return errors === 0;
}


function validate547(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:tarif:schema:run:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "format"});
errors++;
}
if(data.contract === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "contract"});
errors++;
}
if(data.plan === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "plan"});
errors++;
}
if(data.through === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "through"});
errors++;
}
if(data.beyond === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "beyond"});
errors++;
}
if(data.onNoBill === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "onNoBill"});
errors++;
}
if(data.otherTypes === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "otherTypes"});
errors++;
}
if(data.unknownAccounts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unknownAccounts"});
errors++;
}
if(data.duplicates === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "duplicates"});
errors++;
}
if(data.voided === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "voided"});
errors++;
}
if(data.pendingVoids === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "pendingVoids"});
errors++;
}
if(data.unreadable === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unreadable"});
errors++;
}
for(const key0 in data){
if(!(func1.call({"format":{"const":"tarif-run/1"},"contract":{"$ref":"#/$defs/name"},"plan":{"$ref":"#/$defs/sha256"},"through":{"anyOf":[{"$ref":"#/$defs/date"},{"type":"null"}]},"beyond":{"type":"integer","minimum":0,"maximum":9007199254740991},"onNoBill":{"type":"integer","minimum":0,"maximum":9007199254740991},"otherTypes":{"type":"object","properties":{"count":{"type":"integer","minimum":0,"maximum":9007199254740991},"first":{"type":"array","maxItems":100,"items":{"type":"object","properties":{"type":{"type":"string","minLength":1},"count":{"type":"integer","minimum":1,"maximum":9007199254740991}},"required":["type","count"],"additionalProperties":false}}},"required":["count","first"],"additionalProperties":false},"unknownAccounts":{"type":"object","properties":{"count":{"type":"integer","minimum":0,"maximum":9007199254740991},"first":{"type":"array","maxItems":100,"items":{"type":"object","properties":{"subject":{"type":"string","minLength":1},"count":{"type":"integer","minimum":1,"maximum":9007199254740991}},"required":["subject","count"],"additionalProperties":false}}},"required":["count","first"],"additionalProperties":false},"duplicates":{"type":"integer","minimum":0,"maximum":9007199254740991},"voided":{"type":"integer","minimum":0,"maximum":9007199254740991},"pendingVoids":{"type":"integer","minimum":0,"maximum":9007199254740991},"unreadable":{"type":"object","properties":{"count":{"type":"integer","minimum":0,"maximum":9007199254740991},"first":{"type":"array","maxItems":100,"items":{"type":"object","properties":{"file":{"type":"string"},"line":{"type":"integer","minimum":1,"maximum":9007199254740991},"reason":{"type":"string","minLength":1}},"required":["file","line","reason"],"additionalProperties":false}}},"required":["count","first"],"additionalProperties":false}}, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.format !== undefined){
if("tarif-run/1" !== data.format){
vErrors = noted(vErrors, instancePath+"/format", "const", {allowedValue: "tarif-run/1"});
errors++;
}
}
if(data.contract !== undefined){
if(!(validate548(data.contract, {instancePath:instancePath+"/contract",parentData:data,parentDataProperty:"contract",rootData}))){
vErrors = joined(vErrors, validate548.errors);
errors = vErrors.length;
}
}
if(data.plan !== undefined){
if(!(validate550(data.plan, {instancePath:instancePath+"/plan",parentData:data,parentDataProperty:"plan",rootData}))){
vErrors = joined(vErrors, validate550.errors);
errors = vErrors.length;
}
}
if(data.through !== undefined){
let data3 = data.through;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
if(!(validate552(data3, {instancePath:instancePath+"/through",parentData:data,parentDataProperty:"through",rootData}))){
vErrors = joined(vErrors, validate552.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data3 !== null){
vErrors = noted(vErrors, instancePath+"/through", "type", {type: "null"});
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = noted(vErrors, instancePath+"/through", "anyOf", {});
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
}
if(data.beyond !== undefined){
let data4 = data.beyond;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/beyond", "type", {type: "integer"});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/beyond", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data4 < 0 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/beyond", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.onNoBill !== undefined){
let data5 = data.onNoBill;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
vErrors = noted(vErrors, instancePath+"/onNoBill", "type", {type: "integer"});
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/onNoBill", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data5 < 0 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/onNoBill", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.otherTypes !== undefined){
let data6 = data.otherTypes;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.count === undefined){
vErrors = noted(vErrors, instancePath+"/otherTypes", "required", {missingProperty: "count"});
errors++;
}
if(data6.first === undefined){
vErrors = noted(vErrors, instancePath+"/otherTypes", "required", {missingProperty: "first"});
errors++;
}
for(const key1 in data6){
if(!((key1 === "count") || (key1 === "first"))){
vErrors = noted(vErrors, instancePath+"/otherTypes", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data6.count !== undefined){
let data7 = data6.count;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/otherTypes/count", "type", {type: "integer"});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/otherTypes/count", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data7 < 0 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/otherTypes/count", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data6.first !== undefined){
let data8 = data6.first;
if(Array.isArray(data8)){
if(data8.length > 100){
vErrors = noted(vErrors, instancePath+"/otherTypes/first", "maxItems", {limit: 100});
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.type === undefined){
vErrors = noted(vErrors, instancePath+"/otherTypes/first/" + i0, "required", {missingProperty: "type"});
errors++;
}
if(data9.count === undefined){
vErrors = noted(vErrors, instancePath+"/otherTypes/first/" + i0, "required", {missingProperty: "count"});
errors++;
}
for(const key2 in data9){
if(!((key2 === "type") || (key2 === "count"))){
vErrors = noted(vErrors, instancePath+"/otherTypes/first/" + i0, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data9.type !== undefined){
let data10 = data9.type;
if(typeof data10 === "string"){
if(func0(data10) < 1){
vErrors = noted(vErrors, instancePath+"/otherTypes/first/" + i0+"/type", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/otherTypes/first/" + i0+"/type", "type", {type: "string"});
errors++;
}
}
if(data9.count !== undefined){
let data11 = data9.count;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
vErrors = noted(vErrors, instancePath+"/otherTypes/first/" + i0+"/count", "type", {type: "integer"});
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
vErrors = noted(vErrors, instancePath+"/otherTypes/first/" + i0+"/count", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data11 < 1 || isNaN(data11)){
vErrors = noted(vErrors, instancePath+"/otherTypes/first/" + i0+"/count", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/otherTypes/first/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/otherTypes/first", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/otherTypes", "type", {type: "object"});
errors++;
}
}
if(data.unknownAccounts !== undefined){
let data12 = data.unknownAccounts;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.count === undefined){
vErrors = noted(vErrors, instancePath+"/unknownAccounts", "required", {missingProperty: "count"});
errors++;
}
if(data12.first === undefined){
vErrors = noted(vErrors, instancePath+"/unknownAccounts", "required", {missingProperty: "first"});
errors++;
}
for(const key3 in data12){
if(!((key3 === "count") || (key3 === "first"))){
vErrors = noted(vErrors, instancePath+"/unknownAccounts", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data12.count !== undefined){
let data13 = data12.count;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
vErrors = noted(vErrors, instancePath+"/unknownAccounts/count", "type", {type: "integer"});
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 9007199254740991 || isNaN(data13)){
vErrors = noted(vErrors, instancePath+"/unknownAccounts/count", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data13 < 0 || isNaN(data13)){
vErrors = noted(vErrors, instancePath+"/unknownAccounts/count", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data12.first !== undefined){
let data14 = data12.first;
if(Array.isArray(data14)){
if(data14.length > 100){
vErrors = noted(vErrors, instancePath+"/unknownAccounts/first", "maxItems", {limit: 100});
errors++;
}
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.subject === undefined){
vErrors = noted(vErrors, instancePath+"/unknownAccounts/first/" + i1, "required", {missingProperty: "subject"});
errors++;
}
if(data15.count === undefined){
vErrors = noted(vErrors, instancePath+"/unknownAccounts/first/" + i1, "required", {missingProperty: "count"});
errors++;
}
for(const key4 in data15){
if(!((key4 === "subject") || (key4 === "count"))){
vErrors = noted(vErrors, instancePath+"/unknownAccounts/first/" + i1, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data15.subject !== undefined){
let data16 = data15.subject;
if(typeof data16 === "string"){
if(func0(data16) < 1){
vErrors = noted(vErrors, instancePath+"/unknownAccounts/first/" + i1+"/subject", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/unknownAccounts/first/" + i1+"/subject", "type", {type: "string"});
errors++;
}
}
if(data15.count !== undefined){
let data17 = data15.count;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
vErrors = noted(vErrors, instancePath+"/unknownAccounts/first/" + i1+"/count", "type", {type: "integer"});
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 9007199254740991 || isNaN(data17)){
vErrors = noted(vErrors, instancePath+"/unknownAccounts/first/" + i1+"/count", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data17 < 1 || isNaN(data17)){
vErrors = noted(vErrors, instancePath+"/unknownAccounts/first/" + i1+"/count", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/unknownAccounts/first/" + i1, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/unknownAccounts/first", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/unknownAccounts", "type", {type: "object"});
errors++;
}
}
if(data.duplicates !== undefined){
let data18 = data.duplicates;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
vErrors = noted(vErrors, instancePath+"/duplicates", "type", {type: "integer"});
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 9007199254740991 || isNaN(data18)){
vErrors = noted(vErrors, instancePath+"/duplicates", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data18 < 0 || isNaN(data18)){
vErrors = noted(vErrors, instancePath+"/duplicates", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.voided !== undefined){
let data19 = data.voided;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
vErrors = noted(vErrors, instancePath+"/voided", "type", {type: "integer"});
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 9007199254740991 || isNaN(data19)){
vErrors = noted(vErrors, instancePath+"/voided", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data19 < 0 || isNaN(data19)){
vErrors = noted(vErrors, instancePath+"/voided", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.pendingVoids !== undefined){
let data20 = data.pendingVoids;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
vErrors = noted(vErrors, instancePath+"/pendingVoids", "type", {type: "integer"});
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 9007199254740991 || isNaN(data20)){
vErrors = noted(vErrors, instancePath+"/pendingVoids", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data20 < 0 || isNaN(data20)){
vErrors = noted(vErrors, instancePath+"/pendingVoids", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.unreadable !== undefined){
let data21 = data.unreadable;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.count === undefined){
vErrors = noted(vErrors, instancePath+"/unreadable", "required", {missingProperty: "count"});
errors++;
}
if(data21.first === undefined){
vErrors = noted(vErrors, instancePath+"/unreadable", "required", {missingProperty: "first"});
errors++;
}
for(const key5 in data21){
if(!((key5 === "count") || (key5 === "first"))){
vErrors = noted(vErrors, instancePath+"/unreadable", "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data21.count !== undefined){
let data22 = data21.count;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
vErrors = noted(vErrors, instancePath+"/unreadable/count", "type", {type: "integer"});
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 9007199254740991 || isNaN(data22)){
vErrors = noted(vErrors, instancePath+"/unreadable/count", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data22 < 0 || isNaN(data22)){
vErrors = noted(vErrors, instancePath+"/unreadable/count", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data21.first !== undefined){
let data23 = data21.first;
if(Array.isArray(data23)){
if(data23.length > 100){
vErrors = noted(vErrors, instancePath+"/unreadable/first", "maxItems", {limit: 100});
errors++;
}
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.file === undefined){
vErrors = noted(vErrors, instancePath+"/unreadable/first/" + i2, "required", {missingProperty: "file"});
errors++;
}
if(data24.line === undefined){
vErrors = noted(vErrors, instancePath+"/unreadable/first/" + i2, "required", {missingProperty: "line"});
errors++;
}
if(data24.reason === undefined){
vErrors = noted(vErrors, instancePath+"/unreadable/first/" + i2, "required", {missingProperty: "reason"});
errors++;
}
for(const key6 in data24){
if(!(((key6 === "file") || (key6 === "line")) || (key6 === "reason"))){
vErrors = noted(vErrors, instancePath+"/unreadable/first/" + i2, "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data24.file !== undefined){
if(typeof data24.file !== "string"){
vErrors = noted(vErrors, instancePath+"/unreadable/first/" + i2+"/file", "type", {type: "string"});
errors++;
}
}
if(data24.line !== undefined){
let data26 = data24.line;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
vErrors = noted(vErrors, instancePath+"/unreadable/first/" + i2+"/line", "type", {type: "integer"});
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 9007199254740991 || isNaN(data26)){
vErrors = noted(vErrors, instancePath+"/unreadable/first/" + i2+"/line", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data26 < 1 || isNaN(data26)){
vErrors = noted(vErrors, instancePath+"/unreadable/first/" + i2+"/line", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data24.reason !== undefined){
let data27 = data24.reason;
if(typeof data27 === "string"){
if(func0(data27) < 1){
vErrors = noted(vErrors, instancePath+"/unreadable/first/" + i2+"/reason", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/unreadable/first/" + i2+"/reason", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/unreadable/first/" + i2, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/unreadable/first", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/unreadable", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate547.errors = vErrors;
return errors === 0;
}

export const accounts: Validator = validate554;
const pattern23 = /^[^\u0000-\u001f\u007f-\u009f]*$/u;

function validate556(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func0(data) > 256){
vErrors = noted(vErrors, instancePath, "maxLength", {limit: 256});
errors++;
}
if(func0(data) < 1){
vErrors = noted(vErrors, instancePath, "minLength", {limit: 1});
errors++;
}
if(!pattern23.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "An account's id, without control characters."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate556.errors = vErrors;
return errors === 0;
}


function validate558(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern3.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {wanted: "A civil day, YYYY-MM-DD."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate558.errors = vErrors;
return errors === 0;
}


function validate563(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "from") || (key0 === "known")) || (key0 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.from !== undefined){
if(!(validate558(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = joined(vErrors, validate558.errors);
errors = vErrors.length;
}
}
if(data.known !== undefined){
if(!(validate558(data.known, {instancePath:instancePath+"/known",parentData:data,parentDataProperty:"known",rootData}))){
vErrors = joined(vErrors, validate558.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
let data2 = data.value;
if(typeof data2 === "string"){
if(func0(data2) < 1){
vErrors = noted(vErrors, instancePath+"/value", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/value", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate563.errors = vErrors;
return errors === 0;
}


function validate555(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.contract === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "contract"});
errors++;
}
if(data.start === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "start"});
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "contract")) || (key0 === "start")) || (key0 === "end")) || (key0 === "end_known")) || (key0 === "bill_to")) || (key0 === "parameters"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.id !== undefined){
if(!(validate556(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = joined(vErrors, validate556.errors);
errors = vErrors.length;
}
}
if(data.contract !== undefined){
let data1 = data.contract;
if(typeof data1 === "string"){
if(func0(data1) < 1){
vErrors = noted(vErrors, instancePath+"/contract", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/contract", "type", {type: "string"});
errors++;
}
}
if(data.start !== undefined){
if(!(validate558(data.start, {instancePath:instancePath+"/start",parentData:data,parentDataProperty:"start",rootData}))){
vErrors = joined(vErrors, validate558.errors);
errors = vErrors.length;
}
}
if(data.end !== undefined){
if(!(validate558(data.end, {instancePath:instancePath+"/end",parentData:data,parentDataProperty:"end",rootData}))){
vErrors = joined(vErrors, validate558.errors);
errors = vErrors.length;
}
}
if(data.end_known !== undefined){
if(!(validate558(data.end_known, {instancePath:instancePath+"/end_known",parentData:data,parentDataProperty:"end_known",rootData}))){
vErrors = joined(vErrors, validate558.errors);
errors = vErrors.length;
}
}
if(data.bill_to !== undefined){
if(!(validate556(data.bill_to, {instancePath:instancePath+"/bill_to",parentData:data,parentDataProperty:"bill_to",rootData}))){
vErrors = joined(vErrors, validate556.errors);
errors = vErrors.length;
}
}
if(data.parameters !== undefined){
let data6 = data.parameters;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
let data7 = data6[key1];
if(Array.isArray(data7)){
if(data7.length > 1000){
vErrors = noted(vErrors, instancePath+"/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "maxItems", {limit: 1000});
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(!(validate563(data7[i0], {instancePath:instancePath+"/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,parentData:data7,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate563.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/parameters", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate555.errors = vErrors;
return errors === 0;
}


function validate554(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:tarif:schema:accounts:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.accounts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "accounts"});
errors++;
}
for(const key0 in data){
if(!(key0 === "accounts")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.accounts !== undefined){
let data0 = data.accounts;
if(Array.isArray(data0)){
if(data0.length > 100000){
vErrors = noted(vErrors, instancePath+"/accounts", "maxItems", {limit: 100000});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate555(data0[i0], {instancePath:instancePath+"/accounts/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate555.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/accounts", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate554.errors = vErrors;
return errors === 0;
}

export const lock: Validator = validate568;
const pattern25 = /^[a-z][a-z0-9_]*$/u;

function validate569(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contract === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "contract"});
errors++;
}
if(data.version === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "version"});
errors++;
}
if(data.meaning === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "meaning"});
errors++;
}
if(data.iana === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "iana"});
errors++;
}
for(const key0 in data){
if(!((((key0 === "contract") || (key0 === "version")) || (key0 === "meaning")) || (key0 === "iana"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.contract !== undefined){
let data0 = data.contract;
if(typeof data0 === "string"){
if(!pattern25.test(data0)){
vErrors = noted(vErrors, instancePath+"/contract", "pattern", {wanted: "A name."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/contract", "type", {type: "string"});
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = noted(vErrors, instancePath+"/version", "type", {type: "integer"});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/version", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/version", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.meaning !== undefined){
let data2 = data.meaning;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
vErrors = noted(vErrors, instancePath+"/meaning", "pattern", {wanted: "64 hex digits in lower case."});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/meaning", "type", {type: "string"});
errors++;
}
}
if(data.iana !== undefined){
if(typeof data.iana !== "string"){
vErrors = noted(vErrors, instancePath+"/iana", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate569.errors = vErrors;
return errors === 0;
}


function validate568(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:tarif:schema:lock:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "format"});
errors++;
}
if(data.versions === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "versions"});
errors++;
}
for(const key0 in data){
if(!((key0 === "format") || (key0 === "versions"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.format !== undefined){
if("tarif-lock/1" !== data.format){
vErrors = noted(vErrors, instancePath+"/format", "const", {allowedValue: "tarif-lock/1"});
errors++;
}
}
if(data.versions !== undefined){
let data1 = data.versions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate569(data1[i0], {instancePath:instancePath+"/versions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = joined(vErrors, validate569.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/versions", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate568.errors = vErrors;
return errors === 0;
}

