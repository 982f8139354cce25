const KEY = /^[A-Za-z][A-Za-z0-9_]*$/;
const OWN = /^(?:id|label|source|target)_*$/;

/** Whether GML can hold an attribute of this name. */
export function isGmlKey(name: string): boolean {
  return KEY.test(name);
}

/** The key of an attribute: one that is called like a part of GML itself gets an underscore behind it (`label_`). */
export function gmlKey(name: string): string {
  return OWN.test(name) ? `${name}_` : name;
}

/** The attribute that a key stands for. */
export function gmlName(key: string): string {
  return key.endsWith('_') && OWN.test(key) ? key.slice(0, -1) : key;
}
