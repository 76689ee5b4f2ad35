package dev.bbsh.file.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

class MailAttachmentsTests {

    private static final String HEAD =
            "Subject: exports\r\nFrom: kim@example.com\r\nMIME-Version: 1.0\r\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=orbit.json                                     | orbit.json",
                "filename=\"May 1; final.json\"                          | May 1; final.json",
                "filename=\"a\\\"b.json\"                                | a\"b.json",
                "filename*=utf-8''m%C3%BCller%20%C3%BCber.json           | müller über.json",
                "filename*=iso-8859-1'de'm%FCller.json                   | müller.json",
                "filename*0*=utf-8''m%C3%BC; filename*1=ller; filename*2=.json | müller.json",
                "filename=\"=?utf-8?Q?m=C3=BCller_=C3=BCber.json?=\"     | müller über.json",
                "filename=\"=?utf-8?B?bcO8?= =?utf-8?B?bGxlci5qc29u?=\"  | müller.json",
                "filename=\"=?utf-8?Q?=C3?= =?utf-8?Q?=BC.json?=\"       | ü.json",
                "filename=\"x=?utf-8?Q?=C3=BC?= =?utf-8?Q?=C3=BC.json?=\"   | xüü.json",
                "filename=\"=?iso-8859-1?Q?=FC?= =?utf-8?Q?=C3=BC.json?=\"  | üü.json",
                "filename=\"=?x-unknown?Q?a.json?=\"                     | a.json",
                "filename=\"../../etc/passwd.json\"                      | passwd.json",
                "filename=\"C:\\\\Users\\\\kim\\\\orbit.json\"           | orbit.json",
                "filename=\"müller.json\"                                | müller.json",
            })
    void theNameOfAnAttachmentIsReadHoweverItIsWritten(String parameter, String name) {
        String mail = HEAD + "Content-Disposition: attachment; " + parameter + "\r\n\r\n{\"a\":1}";
        assertThat(of(mail)).extracting(Attachment::name).containsExactly(name);
    }

    @Test
    void transferEncodingsAreTakenOff() {
        assertThat(content("base64", "eyJh\r\nIjoxfQ==\r\n")).isEqualTo("{\"a\":1}");
        assertThat(content("quoted-printable", "{=22m=C3=BC=\r\nll=E9r=XY\":1}  \r\n2"))
                .isEqualTo("{\"mü" + "ll\ufffdr=XY\":1}\r\n2");
        assertThat(content("8bit", "{\"ü\":1}")).isEqualTo("{\"ü\":1}");
        assertThat(content("QUOTED-printable", "=7B=7D")).isEqualTo("{}");
        assertThat(content("quoted-printable", "end=")).isEqualTo("end");
        assertThat(content("quoted-printable", "a=4")).isEqualTo("a=4");
    }

    @Test
    void aDamagedOrUnknownEncodingIsNamed() {
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> content("base64", "eyJhIjoxf"))
                .withMessageContaining("'a.json' is damaged or cut off");
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> content("x-uuencode", "begin"))
                .withMessageContaining("unknown encoding, 'x-uuencode'");
    }

    @Test
    void aTextInAnotherCharacterSetBecomesUtf8() {
        String mail =
                HEAD
                        + "Content-Type: text/plain; charset=iso-8859-1; name=a.json\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n{\"ü\":1}";
        byte[] bytes = mail.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(MailAttachments.of(bytes).getFirst().content())
                .isEqualTo("{\"ü\":1}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void partsOfPartsAndAttachedMailsAreSearched() {
        String inner =
                HEAD
                        + "Content-Type: multipart/mixed; boundary=in\r\n\r\n"
                        + part("in", "a.json", "1")
                        + "--in--\r\n";
        String mail =
                HEAD
                        + "Content-Type: multipart/mixed;\r\n boundary=\"out\"\r\n\r\npreamble\r\n"
                        + "--out\r\nContent-Type: text/plain\r\n\r\nHello\r\n--outer is no mark\r\n"
                        + "--out\r\nContent-Type: message/rfc822\r\n\r\n"
                        + inner
                        + part("out", "a.json", "2")
                        + "--out--\r\nepilogue "
                        + part("out", "b.json", "3");
        assertThat(of(mail)).extracting(Attachment::name).containsExactly("a.json", "a-2.json");
        assertThat(of(mail)).extracting(each -> text(each)).containsExactly("1", "2");
    }

    @Test
    void linesMayEndWithALineFeedOnlyAndTheEndMayBeMissing() {
        String mail =
                HEAD
                        + "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
                        + part("x", "a.json", "1");
        assertThat(of(mail.replace("\r\n", "\n")))
                .extracting(each -> text(each))
                .containsExactly("1\n");
    }

    @Test
    void aMailThatNestsWithoutEndIsReadToALimit() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int depth = 0; depth < 5_000; depth++) {
            mail.append("Content-Type: message/rfc822\r\n\r\n");
        }
        assertThat(of(mail.toString())).isEmpty();
        String bomb =
                HEAD
                        + "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
                        + part("x", "a.json", "1").repeat(3_000);
        assertThat(of(bomb)).hasSize(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "'Subject: x\r\nFrom: a\r\n\r\n', true",
        "'From kim Mon Jun\nReceived: by x\n\n', true",
        "'{\"subject\": 1}', false",
        "'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{}', false",
        "'a: b\n', false",
        "'', false",
    })
    void aMailIsToldByItsHeaders(String start, boolean mail) {
        assertThat(MailAttachments.isMail(start.getBytes(StandardCharsets.UTF_8))).isEqualTo(mail);
    }

    private static String part(String boundary, String name, String content) {
        return "--"
                + boundary
                + "\r\nContent-Disposition: attachment; filename="
                + name
                + "\r\n\r\n"
                + content
                + "\r\n";
    }

    private static String content(String encoding, String body) {
        String mail =
                HEAD
                        + "Content-Disposition: attachment; filename=a.json\r\n"
                        + "Content-Transfer-Encoding: "
                        + encoding
                        + "\r\n\r\n"
                        + body;
        return text(of(mail).getFirst());
    }

    private static String text(Attachment attachment) {
        return new String(attachment.content(), StandardCharsets.UTF_8);
    }

    private static List<Attachment> of(String mail) {
        Charset utf8 = StandardCharsets.UTF_8;
        return MailAttachments.of(mail.getBytes(utf8));
    }
}
