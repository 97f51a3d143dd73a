package urunana.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urunana.text.Texts;
import urunana.text.Words;

/** People recognise their phone in the list of sign-ins. */
class DeviceTest {
    private final Words words = new Words(new Texts(), "en");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36        | Chrome on Android
            Opera/9.80 (Android; Opera Mini/36.2/119.132; U; id) Presto/2.12.423 Version/12.16                                     | Opera Mini on Android
            Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A135F) AppleWebKit/537.36 SamsungBrowser/21.0 Chrome/110.0 Mobile Safari/537.36 | Samsung Internet on Android
            Mozilla/5.0 (Mobile; Nokia_2720_Flip; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5.2                                     | Firefox on KaiOS
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1    | Safari on iPhone
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0                  | Edge on Windows
            Opera/9.80 (J2ME/MIDP; Opera Mini/4.2.13337/22.478; U; en) Presto/2.4.15                                              | Opera Mini
            something else                                                                                                         | Unknown device
            """)
    void aDeviceIsCalledWhatPeopleCallIt(String userAgent, String name) {
        assertThat(Device.of(userAgent).name(words)).isEqualTo(name);
    }
}
