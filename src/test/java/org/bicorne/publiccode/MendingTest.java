package org.bicorne.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bicorne.publiccode.Judgement.Verdict;
import org.junit.jupiter.api.Test;

class MendingTest {

    private static final String OLD = PubliccodeExample.TEXT.replace("publiccodeYmlVersion: \"0\"", "publiccodeYmlVersion: '0.4' # ours")
            .replace("[FR]", "[fr, \"it\"]")
            .replace("    # What it does\n", "    genericName: >\n      Maps\n      of towns\n    # What it does\n")
            .replace("platforms: [web]\n", "inputTypes:\n- text/plain\n- text/html\n\n# Where it runs\nplatforms: [web]\n")
            .replace("legal:\n", "it: # Italy\n  countryExtensionVersion: \"1.0\"\n  conforme:\n    gdpr: true\nlegal:\n  authorsFile: AUTHORS\n");

    @Test
    void writesWhatIsSafeAndNothingElse() {
        Mending.Mended mended = mend(OLD);

        assertThat(new String(mended.octets(), StandardCharsets.UTF_8)).isEqualTo(PubliccodeExample.TEXT.replace("publiccodeYmlVersion: \"0\"", "publiccodeYmlVersion: '0' # ours")
                .replace("[FR]", "[FR, \"IT\"]").replace("platforms: [web]\n", "\n# Where it runs\nplatforms: [web]\n")
                .replace("legal:\n", "IT: # Italy\n  countryExtensionVersion: \"1.0\"\nlegal:\n"));
        assertThat(mended.mended()).hasSize(8);
        assertThat(Judge.judge(mended.octets(), Surroundings.NONE).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void changesNothingTheSecondTime() {
        byte[] once = mend(OLD).octets();

        assertThat(Mending.mend(once).octets()).isSameAs(once);
    }

    @Test
    void keepsLineEndsAndRemovesTheByteOrderMark() {
        String windows = OLD.replace("\n", "\r\n");

        assertThat(new String(mend("\uFEFF" + windows).octets(), StandardCharsets.UTF_8)).startsWith("# Maps").contains("publiccodeYmlVersion: '0' # ours\r\n").doesNotContainPattern("[^\r]\n");
    }

    @Test
    void quotesAVersionThatIsANumber() {
        assertThat(new String(mend(PubliccodeExample.TEXT.replace("\"0\"", "0.5")).octets(), StandardCharsets.UTF_8)).isEqualTo(PubliccodeExample.TEXT);
    }

    @Test
    void leavesWhatNeedsAPerson() {
        String wrong = PubliccodeExample.TEXT.replace("stable", "stabel");

        assertThat(new String(mend(wrong).octets(), StandardCharsets.UTF_8)).isEqualTo(wrong);
    }

    private static Mending.Mended mend(String text) {
        return Mending.mend(text.getBytes(StandardCharsets.UTF_8));
    }
}
