/** What the tests of several rooms share. */
@NullMarked
package org.bicorne;

import org.jspecify.annotations.NullMarked;
