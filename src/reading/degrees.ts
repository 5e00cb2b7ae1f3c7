/** Words of schooling. */

/** What stands beside one of these is of a course, whatever the section. */
export const DEGREE =
  /\b(?:bachelors?|masters? (?:of|in|degree)|diploma|degree|secondary|graduat(?:ion|ed)|(?:university|college|school)|b\.? ?(?:tech|sc|com|e)\b|m\.? ?(?:tech|sc|com)\b|mba|bca|mca|ph\.?d|hsc|ssc)/i;
