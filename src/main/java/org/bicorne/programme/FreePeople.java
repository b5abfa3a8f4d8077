package org.bicorne.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People as pages name them: {@code Nom1 et Nom2 ([ORG](address))}, {@code A. Nom - [ORG](address) (PARENT)}, {@code Nom, ORG}.
 *
 * @param isSure whether brackets say which words are the organisation, so that the others are names
 */
record FreePeople(List<Person> persons, boolean isSure, List<Doubt> doubts) {

    private static final Set<String> PARTICLES = Set.of("de", "du", "des", "la", "le", "van", "von", "der", "den", "di", "da", "dos", "el", "ben", "y", "d", "l");
    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "un", "une", "des", "the", "l", "quel", "quelle", "comment", "pourquoi");
    private static final Set<String> UNKNOWN = Set.of("tba", "tbd", "tbc", "à venir", "à confirmer");
    private static final Pattern JOINT = Pattern.compile(" et | and | & |; |, ");
    private static final int PERSONS_MAX = 50;

    /** An organisation with the address that the page links it to. */
    record Organisation(String name, Optional<String> url) {}

    record Person(String name, List<Organisation> organisations) {

        boolean isAlone() {
            return organisations.isEmpty();
        }
    }

    FreePeople {
        persons = List.copyOf(persons);
        doubts = List.copyOf(doubts);
    }

    /** Empty when the text is not, from its beginning to its end, names with organisations. */
    static Optional<FreePeople> parse(String text) {
        if (text.length() > FreeTalk.CHARACTERS_MAX) {
            return Optional.empty();
        }
        List<Person> persons = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        boolean isSure = false;
        for (String chunk : chunks(text)) {
            boolean isLinkOfLast = !persons.isEmpty() && persons.getLast().isAlone() && chunk.startsWith("[") && chunk.endsWith(")") && FreeTalk.lastGroup(chunk) < 0;
            Optional<Person> person = isLinkOfLast || persons.size() >= PERSONS_MAX ? Optional.empty() : person(chunk, doubts);
            if (person.isPresent()) {
                persons.add(person.get());
                isSure |= !person.get().isAlone();
            } else if (!persons.isEmpty() && isOrganisation(chunk)) {
                Person last = persons.removeLast();
                List<Organisation> more = new ArrayList<>(last.organisations());
                more.addAll(organisations(chunk));
                persons.add(new Person(last.name(), more));
                doubts.add(Doubt.of("organisation", Inline.words(chunk)));
            } else {
                return Optional.empty();
            }
        }
        return persons.isEmpty() ? Optional.empty() : Optional.of(new FreePeople(shared(persons, doubts), isSure, doubts));
    }

    private static List<String> chunks(String written) {
        String text = Hours.plain(written).strip();
        text = text.endsWith(".") && !text.endsWith(" J.") ? text.substring(0, text.length() - 1) : text;
        List<String> chunks = new ArrayList<>();
        int start = 0;
        Matcher joint = JOINT.matcher(text);
        while (joint.find()) {
            if (FreeTalk.isOutside(text, joint.start())) {
                chunks.add(text.substring(start, joint.start()).strip());
                start = joint.end();
            }
        }
        chunks.add(text.substring(start).strip());
        return chunks;
    }

    private static Optional<Person> person(String chunk, List<Doubt> doubts) {
        int open = FreeTalk.lastGroup(chunk);
        String before = open < 0 ? chunk : chunk.substring(0, open).strip();
        List<Organisation> organisations = new ArrayList<>();
        int dash = before.contains(" - ") ? before.indexOf(" - ") : before.indexOf(" – ");
        if (dash > 0) {
            organisations.add(organisation(before.substring(dash + 3)));
            doubts.add(Doubt.of("organisation", Inline.words(before.substring(dash + 3))));
            before = before.substring(0, dash).strip();
        }
        if (open >= 0) {
            organisations(chunk.substring(open + 1, chunk.length() - 1)).forEach(organisations::add);
        }
        String name = Inline.words(before);
        boolean isTeam = isTeam(name) && !organisations.isEmpty();
        if (!isName(name) && !isTeam) {
            return Optional.empty();
        }
        if (!isName(name)) {
            doubts.add(Doubt.of("team", name));
        }
        FreeTalk.url(before).ifPresent(url -> doubts.add(Doubt.of("link", name, url)));
        return Optional.of(new Person(name, organisations));
    }

    static List<Organisation> organisations(String text) {
        List<Organisation> organisations = new ArrayList<>();
        for (String part : TalkText.split(text, '/')) {
            for (String one : chunks(part)) {
                if (!one.isEmpty()) {
                    organisations.add(organisation(one));
                }
            }
        }
        return organisations;
    }

    static Organisation organisation(String markdown) {
        return new Organisation(Inline.words(markdown).replace("(", "").replace(")", "").replace(",", ""), FreeTalk.url(markdown));
    }

    /** Names before one whose organisation is given share it, most often; a person has to say. */
    private static List<Person> shared(List<Person> persons, List<Doubt> doubts) {
        List<Person> all = new ArrayList<>(persons);
        for (int i = all.size() - 2; i >= 0; i--) {
            if (all.get(i).isAlone() && !all.get(i + 1).isAlone()) {
                all.set(i, new Person(all.get(i).name(), all.get(i + 1).organisations()));
                doubts.add(Doubt.of("shared", all.get(i).name(), String.join(" / ", all.get(i + 1).organisations().stream().map(Organisation::name).toList())));
            }
        }
        return all;
    }

    /** Two to five words with capitals, small words of names between them. */
    static boolean isName(String text) {
        String[] words = text.replace('’', '\'').split(" ");
        int capitals = 0;
        for (String word : words) {
            boolean isCapital = isCapital(word);
            if (!isCapital && !PARTICLES.contains(word) || word.chars().anyMatch(Character::isDigit)) {
                return false;
            }
            capitals += isCapital ? 1 : 0;
        }
        return words.length <= 5 && capitals >= 2 && isCapital(words[0]) && isCapital(words[words.length - 1]) && !ARTICLES.contains(lower(words[0]));
    }

    private static boolean isTeam(String text) {
        String[] words = text.split(" ");
        return !UNKNOWN.contains(lower(text)) && words.length >= 1 && words.length <= 6 && !words[0].isEmpty() && Character.isUpperCase(words[0].charAt(0)) && text.indexOf(':') < 0;
    }

    private static boolean isCapital(String word) {
        int quote = word.indexOf('\'');
        String letters = quote >= 0 && quote <= 2 ? word.substring(quote + 1) : word;
        return !letters.isEmpty() && Character.isUpperCase(letters.charAt(0)) && letters.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '.' || c == '\'');
    }

    /** A link, or capitals such as an acronym's. */
    private static boolean isOrganisation(String chunk) {
        String words = Inline.words(chunk);
        return FreeTalk.url(chunk).isPresent() && chunk.startsWith("[") || !words.isEmpty() && words.length() <= 40 && Character.isUpperCase(words.charAt(0)) && words.split(" ").length <= 4;
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }
}
