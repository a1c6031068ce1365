/** The register of numbers given: 登记簿.xlsx, the office's own file, read and written without harm to what is in it. */
export {
  type Entered,
  enter,
  type GivenNumber,
  newRegister,
  nextSerial,
  numberIn,
  type Register,
  readRegister,
} from './register.ts';
