package org.bicorne.forges;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the answers of several forges have in common. */
final class Trees {

    private Trees() {}

    static Optional<TreeFile> file(JsonNode entry, String nameKey, String digestKey, String folderType) {
        return Json.text(entry, nameKey).filter(name -> !name.contains("/"))
                .map(name -> new TreeFile(name, Json.text(entry, "type").filter(folderType::equals).isPresent(), Json.text(entry, digestKey).orElse("")));
    }

    static Optional<ForgeRelease> release(JsonNode entry, String atKey, String urlKey) {
        return Json.text(entry, "tag_name").flatMap(tag -> Json.instant(entry, atKey)
                .map(at -> new ForgeRelease(tag, Json.text(entry, "name"), Json.address(entry, urlKey), at)));
    }

    /** A repository without a commit has no branch: 404 or 409, which is nothing wrong. */
    static <T> Told<List<T>> orEmpty(Told<List<T>> told) {
        boolean isEmpty = told instanceof Told.Gone<List<T>> || told instanceof Told.Failed<List<T>>(String why) && why.equals("409");
        return isEmpty ? new Told.Here<>(List.of(), Optional.empty(), Optional.empty()) : told;
    }
}
