package org.bicorne.folder;

import java.nio.file.Path;
import org.bicorne.kernel.FilePath;

/** Told of each directory before what it holds is looked at, so that a watch misses nothing. */
interface DirectoryListener {

    void entering(FilePath path, Path location);
}
