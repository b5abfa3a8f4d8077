package org.bicorne.inventory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bicorne.kernel.WebAddress;
import org.bicorne.ui.Messages;
import org.jsoup.nodes.Entities;

/** A small picture of a signal, for README files: drawn here, readable without colour, with its words for those who do not see it. */
final class Badge {

    private static final double CHARACTER = 6.6;
    private static final int MARGIN = 8;
    private static final int HEIGHT = 20;

    private Badge() {}

    static WebAddress address(Repository repository, Signal.Kind kind) {
        return new WebAddress("/code/repositories/" + repository.key().host() + "/" + repository.facts().path() + "/badge-" + kind.key() + ".svg");
    }

    /** What the name of a file asks for. */
    static Optional<Signal.Kind> kind(String file) {
        return Arrays.stream(Signal.Kind.values()).filter(kind -> file.equals("badge-" + kind.key() + ".svg")).findFirst();
    }

    static byte[] svg(Signal signal, Messages words) {
        String title = words.text("inventory.signal." + signal.kind().key());
        String value = SignalViews.value(signal, words);
        int left = width(title);
        int right = width(value);
        String colour = colour(signal);
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + (left + right) + "\" height=\"" + HEIGHT + "\" role=\"img\" aria-labelledby=\"t\"><title id=\"t\">"
                + Entities.escape(title + words.text("inventory.colon") + value) + "</title>"
                + "<rect width=\"" + (left + right) + "\" height=\"" + HEIGHT + "\" rx=\"3\" fill=\"#3b3833\"/>"
                + "<path d=\"M" + left + " 0h" + (right - 3) + "a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-" + (right - 3) + "z\" fill=\"" + colour + "\"/>"
                + "<g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\" text-anchor=\"middle\">" + text(left / 2.0, left, title)
                + text(left + right / 2.0, right, value) + "</g></svg>").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(double middle, int width, String words) {
        return "<text x=\"" + middle + "\" y=\"14\" textLength=\"" + (width - 2 * MARGIN) + "\" lengthAdjust=\"spacingAndGlyphs\">" + Entities.escape(words) + "</text>";
    }

    private static int width(String text) {
        return (int) Math.ceil(text.length() * CHARACTER) + 2 * MARGIN;
    }

    /** Each passes 4.5:1 under white. */
    private static String colour(Signal signal) {
        double share = signal.kind().levels() == 0 ? signal.value() / 2000.0 : (double) signal.value() / signal.kind().levels();
        return share <= 0 ? "#5a564e" : share < 0.6 ? "#774900" : "#1d6138";
    }
}
