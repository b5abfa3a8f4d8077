/** The house rules as tests: rooms and floors, the style of the sources, and documents that agree with the code. */
@NullMarked
package org.bicorne.house;

import org.jspecify.annotations.NullMarked;
