package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bicorne.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final TrustedProxies PROXIES = TrustedProxies.onThisMachine().and(TrustedProxies.at(List.of("10.1.0.0/20", "2001:db8::/33", "192.0.2.7")));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "10.1.15.255", "2001:db8:7fff::1", "192.0.2.7"})
    void believesWhoWasNamed(String peer) {
        assertThat(PROXIES.cameByHttps(peer, "", "https")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.16.0", "10.0.0.1", "2001:db8:8000::1", "192.0.2.8", "::2"})
    void believesNobodyElse(String peer) {
        assertThat(PROXIES.cameByHttps(peer, "proto=https", "https")).isFalse();
        assertThat(TrustedProxies.none().cameByHttps("127.0.0.1", "proto=https", "https")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "for=192.0.2.60;proto=https;by=203.0.113.43 | '' | true", "For=\"[2001:db8::1]:4711\"; Proto=\"HTTPS\" | '' | true",
        "proto=https, proto=http | '' | false", "proto=http, proto=https | http | true", "proto=http | https | false", "for=a | https | false",
        "'' | http, https | true", "'' | https,http | false", "'' | '' | false", ";;,; | https | false"})
    void takesTheWordOfTheLastProxy(String forwarded, String protocols, boolean cameByHttps) {
        assertThat(PROXIES.cameByHttps("127.0.0.1", forwarded, protocols)).isEqualTo(cameByHttps);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "", "demo", "10.0.0/8x"})
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> TrustedProxies.at(List.of(address))).isInstanceOf(InvalidValue.class).hasMessageContaining("192.0.2.");
    }

    @Test
    void takesARangeOfEverything() {
        assertThat(TrustedProxies.at(List.of("0.0.0.0/0")).cameByHttps("198.51.100.1", "", "https")).isTrue();
    }
}
