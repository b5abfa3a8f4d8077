package org.bicorne.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.kernel.Slug;
import org.bicorne.programme.Programme.Resource;
import org.bicorne.programme.Programme.Resource.Kind;

/**
 * Recordings, slides and licences at the end of a line, and the line without them.
 *
 * @param rest what is left
 */
record FreeResources(String rest, List<Resource> resources, List<Doubt> doubts) {

    private static final Set<String> VIDEO = Set.of("revoir", "video", "reecouter", "replay", "captation", "recording", "watch", "enregistrement");
    private static final Set<String> SLIDES = Set.of("presentation", "support", "slides", "diapositives", "diapos", "pdf", "diaporama", "odp");
    private static final Set<String> LINK = Set.of("lien", "link", "page", "notes", "odt", "pad");
    private static final Pattern LINKED = Pattern.compile("\\[([^\\[\\]]{1,40}+)\\]\\(([^()\\s]++)(?: \"[^\"]*+\")?\\)");
    private static final String SIGN = "\u0001";
    private static final Pattern AROUND = Pattern.compile("(?:[ ,;(–-]|\\bet |\\band ){0,6}\u0001[ )]{0,3}");
    private static final Pattern PROMISED = Pattern.compile(" (?:et|and|-) (présentation|vidéo|video|slides|support)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LICENCE = Pattern.compile(", ?+((?:Creative Commons|CC|Licence Ouverte) [^,]{1,40})$");

    static FreeResources of(String text) {
        List<Resource> resources = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        StringBuilder cut = new StringBuilder();
        Matcher link = LINKED.matcher(text);
        while (link.find()) {
            Optional<Kind> kind = kind(link.group(1));
            boolean isResource = kind.isPresent() && link.start() > 0;
            link.appendReplacement(cut, Matcher.quoteReplacement(isResource ? SIGN : link.group()));
            if (isResource) {
                resources.add(new Resource(kind.orElseThrow(), link.group(2)));
            }
        }
        link.appendTail(cut);
        String rest = cut.toString();
        for (Matcher around = AROUND.matcher(rest); around.find(); around = AROUND.matcher(rest)) {
            rest = rest.substring(0, around.start()) + " " + rest.substring(around.end());
        }
        rest = rest.replace(SIGN, "").strip();
        return trimmed(rest, resources, doubts);
    }

    private static FreeResources trimmed(String text, List<Resource> resources, List<Doubt> doubts) {
        String rest = text.endsWith(".") && !resources.isEmpty() ? text.substring(0, text.length() - 1).strip() : text;
        Matcher promised = PROMISED.matcher(rest);
        if (!resources.isEmpty() && promised.find()) {
            doubts.add(Doubt.of("promised", promised.group(1)));
            rest = rest.substring(0, promised.start());
        }
        Matcher licence = LICENCE.matcher(rest.replace(" ,", ","));
        if (licence.find()) {
            doubts.add(Doubt.of("licence", licence.group(1)));
            rest = rest.replace(" ,", ",").substring(0, licence.start());
        }
        return new FreeResources(rest.replace(" ,", ",").strip(), List.copyOf(resources), doubts);
    }

    private static Optional<Kind> kind(String label) {
        for (String word : Slug.of(label).value().toLowerCase(Locale.ROOT).split("-")) {
            Optional<Kind> kind = VIDEO.contains(word) ? Optional.of(Kind.VIDEO) : SLIDES.contains(word) ? Optional.of(Kind.SLIDES)
                    : LINK.contains(word) ? Optional.of(Kind.LINK) : Optional.empty();
            if (kind.isPresent() && label.strip().split(" ").length <= 2) {
                return kind;
            }
        }
        return Optional.empty();
    }
}
