package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestLogTest {

    @Test
    void saysWhatWasAskedAndHowItWasAnswered() {
        assertThat(RequestLog.line("GET", "/fr/mission/", 200, 11_849, 3)).isEqualTo("GET /fr/mission/ 200 11849 3 ms");
        assertThat(RequestLog.line(null, null, 400, 16, 0)).isEqualTo("- - 400 16 0 ms");
    }

    @Test
    void isOneShortLineThatNoTerminalObeys() {
        String line = RequestLog.line("GET", "/\u001b[31m\n\u202e\u2028" + "a".repeat(5_000), 404, 0, 1);

        assertThat(line).hasSizeLessThan(300).startsWith("GET /?[31m???aaa");
    }
}
