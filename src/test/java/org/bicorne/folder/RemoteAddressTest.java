package org.bicorne.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.bicorne.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {

    @ParameterizedTest
    @CsvSource({"https://forge.example/office.git,true", "ssh://git@forge.example:2222/a/b,true", "git@forge.example:a/b.git,true", "file:///srv/a.git,true",
            "git://forge.example/a,true", "demo,false", "/srv/office,false", "../office,false", "a:b,false", "C:\\office,false"})
    void tellsAddressesFromPaths(String text, boolean isAddress) {
        assertThat(RemoteAddress.isMeant(text)).isEqualTo(isAddress);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://forge.example/a", "ext::sh://x", "s3://bucket/a", "ssh://-oProxyCommand=run/a", "-oProxyCommand=run@forge.example:a", "ssh://-l@forge.example/a",
            "https:///a", "https://forge.example", "git@-host:a", "https://forge.example/a\nb", "://"})
    void refusesWhatNothingCanBeFetchedFrom(String text) {
        assertThatThrownBy(() -> RemoteAddress.of(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ada:s3cret@forge.example/office.git", "https://s3cret@forge.example/office.git"})
    void neverShowsWhoAsks(String text) {
        RemoteAddress address = RemoteAddress.of(text);

        assertThat(address.login()).isPresent();
        assertThat(address.shown() + address + address.uri() + address.uri().toPrivateString() + address.login() + address.key(Optional.empty())).doesNotContain("s3cret", "ada");
    }

    @Test
    void refusesWithoutRepeatingAPassword() {
        assertThatThrownBy(() -> RemoteAddress.of("ftp://ada:s3cret@forge.example/a")).hasMessageContaining("forge.example/a").hasMessageNotContaining("s3cret");
    }

    @Test
    void hasANameThatPasswordsDoNotChangeAndBranchesDo() {
        String key = RemoteAddress.of("https://forge.example/ville/office.git").key(Optional.empty());

        assertThat(key).matches("office-[0-9a-f]+");
        assertThat(RemoteAddress.of("https://ada:s3cret@forge.example/ville/office.git").key(Optional.empty())).isEqualTo(key);
        assertThat(RemoteAddress.of("https://forge.example/ville/office.git").key(Optional.of("next"))).isNotEqualTo(key);
    }

    @Test
    void takesTheTokenOfTheEnvironmentBeforeThePasswordOfTheAddress() {
        RemoteAddress address = RemoteAddress.of("https://ada:old@forge.example/office.git");

        assertThat(address.login(Optional.of("new"))).contains(new RemoteAddress.Login("ada", "new"));
        assertThat(RemoteAddress.of("https://forge.example/office.git").login(Optional.of("new"))).contains(new RemoteAddress.Login("git", "new"));
    }
}
