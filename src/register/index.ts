/** The register of numbers given: 登记簿.xlsx, the office's own file, read and written without harm to what is in it. */
export { type GivenNumber, numberIn } from './numbers.ts';
export {
  type Entered,
  enter,
  newRegister,
  nextSerial,
  type Register,
  readRegister,
} from './register.ts';
