/** Values that every room uses: words, addresses, languages, findings. Plain Java, no framework, no files. */
@ApplicationModule(displayName = "Kernel", allowedDependencies = {})
@NullMarked
package org.bicorne.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
