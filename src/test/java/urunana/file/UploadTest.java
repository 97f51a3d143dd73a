package urunana.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Who;

/** Files as they arrive: too large, unasked for, at a page that asks for signing in. */
class UploadTest extends OnStage {
    @Test
    void aFileNobodyAskedForIsRefusedWithTheForm() {
        var answer = cast.as(Who.NOBODY).postWith(new Phone.Attached("surprise", "a.txt", new byte[] {65}), "/sign-in", "name", "x", "secret", "y");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("surprise")).isTrue();
    }

    @Test
    void farTooLargeIsToldInWords() {
        var answer = cast.as(Who.NOBODY).postWith(new Phone.Attached("file", "a.mp4", new byte[20_000_000]), "/sign-in", "name", "x", "secret", "y");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.says("10 MB")).isTrue();
    }

    @Test
    void aStrangerIsAskedToSignInFirst() {
        assertThat(cast.as(Who.NOBODY).postWith(new Phone.Attached("file", "a.txt", new byte[] {65}), "/sign-out").status()).isEqualTo(401);
    }
}
