package org.bicorne.inventory;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bicorne.forges.TreeFile;
import org.bicorne.inventory.Inspection.KnownFile;

/** Recognises files that say how a repository is kept, by their names in its first folder. */
final class KnownFiles {

    private KnownFiles() {}

    static Set<KnownFile> of(List<TreeFile> tree) {
        Set<KnownFile> known = EnumSet.noneOf(KnownFile.class);
        tree.forEach(file -> kind(file).ifPresent(known::add));
        return known;
    }

    /** The file itself, the shortest name first: {@code LICENSE} rather than {@code LICENSE.fr.txt}. */
    static Optional<TreeFile> file(List<TreeFile> tree, KnownFile kind) {
        return tree.stream().filter(file -> !file.isFolder() && kind(file).filter(kind::equals).isPresent())
                .min(java.util.Comparator.comparingInt((TreeFile file) -> file.name().length()).thenComparing(TreeFile::name));
    }

    private static Optional<KnownFile> kind(TreeFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        String stem = name.replaceFirst("\\.[a-z]{2,8}$", "").replaceFirst("[._-](?:fr|en|de|nl|it|es)$", "").replace('-', '_');
        if (file.isFolder()) {
            return name.equals("licenses") ? Optional.of(KnownFile.REUSE) : Optional.empty();
        }
        return switch (name) {
            case "publiccode.yml", "publiccode.yaml" -> Optional.of(KnownFile.PUBLICCODE);
            case "codemeta.json" -> Optional.of(KnownFile.CODEMETA);
            case "citation.cff" -> Optional.of(KnownFile.CITATION);
            case "reuse.toml" -> Optional.of(KnownFile.REUSE);
            case "sbom.json", "bom.json", "bom.xml", "sbom.xml", "sbom.spdx", "sbom.spdx.json", "sbom.cdx.json" -> Optional.of(KnownFile.SBOM);
            default -> byStem(stem);
        };
    }

    private static Optional<KnownFile> byStem(String stem) {
        return switch (stem) {
            case "readme", "lisezmoi", "lisez_moi" -> Optional.of(KnownFile.README);
            case "license", "licence", "copying", "unlicense", "licenses", "licences" -> Optional.of(KnownFile.LICENSE);
            case "contributing", "contribuer", "contribution", "contributions" -> Optional.of(KnownFile.CONTRIBUTING);
            case "changelog", "changes", "history", "news", "releases", "release_notes" -> Optional.of(KnownFile.CHANGELOG);
            case "security", "securite" -> Optional.of(KnownFile.SECURITY);
            case "code_of_conduct", "code_de_conduite" -> Optional.of(KnownFile.CODE_OF_CONDUCT);
            case "codeowners" -> Optional.of(KnownFile.CODEOWNERS);
            default -> stem.startsWith("license_") || stem.startsWith("license.") || stem.startsWith("copying.") ? Optional.of(KnownFile.LICENSE) : Optional.empty();
        };
    }
}
