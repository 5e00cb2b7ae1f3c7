/** First names of many origins, and the words that tell of gender: for tests that change nothing else of a text. */

const names = (list: string): readonly string[] => list.split(' ');

export const FEMALE_NAMES = names(
  'Aaliyah Adaeze Aiko Aisha Amara Anjali Aoife Ayse Beatriz Bronwyn Camila Chioma Dolores Ekaterina Fatima Freya Guadalupe Hannah Ingrid Jelena Keisha Lakshmi Leilani Linh Mary Mei Nadia Niamh Olga Priya Rosa Sakura Sofia Tatiana Wanjiru Xiulan Yuki Zainab Zofia',
);
export const MALE_NAMES = names(
  'Ahmed Alejandro Bjorn Carlos Chukwu DeShawn Dmitri Emeka Enrique Giovanni Hiroshi Ivan Jamal James Jose Kofi Kwame Lars Liam Mateo Mohammed Nikolai Omar Pedro Rajesh Ravi Sanjay Takeshi Thabo Tyrone Viktor Wei Yusuf Zoltan',
);
export const NEUTRAL_NAMES = names('Alex Avery Casey Jordan Kai Max Morgan Noor Quinn Riley Robin Sam Sasha Taylor Tenzin');
/** Given names that are also names of skills. */
export const SKILL_NAMES = names('Ada Amber Claude Crystal Devin Iris Jade Jasmine Julia Pascal Ray Ruby Sage');

export const ALL_NAMES: readonly string[] = [...FEMALE_NAMES, ...MALE_NAMES, ...NEUTRAL_NAMES, ...SKILL_NAMES];

/** Each row says the same of a woman, a man and somebody else. */
export const SENTENCES_BY_GENDER: ReadonlyArray<readonly [string, string, string]> = [
  ['She has led a team of eight.', 'He has led a team of eight.', 'They have led a team of eight.'],
  ['Her colleagues trust her.', 'His colleagues trust him.', 'Their colleagues trust them.'],
  ['She is known for her patience with guests.', 'He is known for his patience with guests.', 'They are known for their patience with guests.'],
  ['Reports to Ms Okafor.', 'Reports to Mr Okafor.', 'Reports to Mx Okafor.'],
  ['Chairwoman of the sports club.', 'Chairman of the sports club.', 'Chairperson of the sports club.'],
  ['Worked as a saleswoman in a shoe shop.', 'Worked as a salesman in a shoe shop.', 'Worked as a salesperson in a shoe shop.'],
  ['Worked as a waitress in a hotel.', 'Worked as a waiter in a hotel.', 'Worked as a server in a hotel.'],
  ['The spokeswoman answers the press.', 'The spokesman answers the press.', 'The spokesperson answers the press.'],
  ['A mother of two.', 'A father of two.', 'A parent of two.'],
];
