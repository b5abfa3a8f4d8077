package org.bicorne.content;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.markup.DecodedText;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.MeetingLinkFinding;
import org.bicorne.markup.MeetingLinks;
import org.bicorne.ui.Messages;

/** Reads pages that say {@code access: members}: nothing beyond here sees the address of a meeting's room that one of them holds. */
public final class ReservedPages {

    private static final Pattern FOR_MEMBERS = Pattern.compile("^[ \\t]{0,8}[\"']?acc(?:ess|es|ès)[\"']?[ \\t]{0,8}[:=][ \\t]{0,8}[\"']?(?:members|membres)\\b",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final int FRONT_CHARACTERS_MAX = 20_000;
    private static final Pattern FRONT_END = Pattern.compile("\\n(?:---|\\+\\+\\+|\\.\\.\\.)[ \\t]{0,8}\\r?\\n");

    private ReservedPages() {}

    /** What may be shown of a file: all of it, or where it is for members, all but these addresses. */
    public static String shown(FilePath file, byte[] octets) {
        String text = DecodedText.of(octets).text();
        return isForMembers(text) ? MeetingLinks.without(text, Messages.in(language(file, text)).text("content.reserved-link")) : text;
    }

    static byte[] octetsShown(FilePath file, byte[] octets, List<Finding> findings) {
        String text = DecodedText.of(octets).text();
        if (!isForMembers(text)) {
            return octets;
        }
        findings.addAll(MeetingLinks.findings(text, file, MeetingLinkFinding.MEETING_LINK_RESERVED));
        return shown(file, octets).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Whether a page with these values is for members, as {@link #shown} sees it. */
    public static boolean isForMembers(FrontMatter values) {
        return Stream.of("access", "acces", "accès").flatMap(key -> values.text(key).stream()).map(said -> said.strip().toLowerCase(Locale.ROOT))
                .anyMatch(said -> said.equals("members") || said.equals("membres"));
    }

    private static boolean isForMembers(String text) {
        boolean hasFront = text.startsWith("---") || text.startsWith("+++") || text.startsWith("{");
        if (!hasFront) {
            return false;
        }
        String start = text.substring(0, Math.min(text.length(), FRONT_CHARACTERS_MAX));
        var end = FRONT_END.matcher(start);
        return FOR_MEMBERS.matcher(end.find() ? start.substring(0, end.start()) : start).find();
    }

    private static Language language(FilePath file, String text) {
        String stem = file.stem();
        int dot = stem.lastIndexOf('.');
        if (dot > 0 && Language.isCode(stem.substring(dot + 1))) {
            return new Language(stem.substring(dot + 1));
        }
        return LanguageGuess.of(text).orElse(Language.FRENCH);
    }
}
