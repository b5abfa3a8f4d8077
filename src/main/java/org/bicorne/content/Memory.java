package org.bicorne.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;

/**
 * What the content of one snapshot leaves to that of the next one of the same folder, under the same settings.
 *
 * @param read what was read of each file
 * @param placed the page that was made of each file
 * @param ground what places depended on then; when it is another now, every page is placed anew
 */
record Memory(Map<FilePath, Read> read, Map<FilePath, Placed> placed, Ground ground) {

    static final Memory NONE = new Memory(Map.of(), Map.of(), new Ground(List.of(), Language.ENGLISH, Engine.PLAIN, EngineFile.NONE));

    /** What was read of a file, and what it inherited then. */
    record Read(SourceFile file, DirectoryData inherited, SourcePage page) {}

    /** A page with the file that it was made of; no page for a draft, or for what has no address. */
    record Placed(SourcePage source, Optional<ContentPage> page) {}

    /** What every page's place depends on besides its own file and the settings. */
    record Ground(List<FilePath> paths, Language defaultLanguage, Engine engine, EngineFile engineFile) {}
}
