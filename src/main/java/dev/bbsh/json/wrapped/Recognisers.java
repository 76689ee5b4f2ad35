package dev.bbsh.json.wrapped;

import dev.bbsh.json.wrapped.kind.Recogniser;
import dev.bbsh.json.wrapped.line.CodeBlock;
import dev.bbsh.json.wrapped.line.CommonPrefix;
import dev.bbsh.json.wrapped.line.DiffText;
import dev.bbsh.json.wrapped.line.GrepLines;
import dev.bbsh.json.wrapped.line.LineEndMarks;
import dev.bbsh.json.wrapped.line.LineNumbers;
import dev.bbsh.json.wrapped.line.LogLines;
import dev.bbsh.json.wrapped.line.SideBySide;
import dev.bbsh.json.wrapped.line.TerminalColours;
import dev.bbsh.json.wrapped.mail.Base64Text;
import dev.bbsh.json.wrapped.mail.Mail;
import dev.bbsh.json.wrapped.mail.QuotedPrintable;
import dev.bbsh.json.wrapped.quote.CsvCell;
import dev.bbsh.json.wrapped.quote.FullWidth;
import dev.bbsh.json.wrapped.quote.JsonString;
import dev.bbsh.json.wrapped.quote.KnownFormat;
import dev.bbsh.json.wrapped.quote.NulPadding;
import dev.bbsh.json.wrapped.quote.OtherEncoding;
import dev.bbsh.json.wrapped.quote.SingleQuoted;
import dev.bbsh.json.wrapped.web.ChunkedBody;
import dev.bbsh.json.wrapped.web.HtmlEntities;
import dev.bbsh.json.wrapped.web.HtmlPage;
import dev.bbsh.json.wrapped.web.HttpHeaders;
import dev.bbsh.json.wrapped.web.PercentCoded;
import dev.bbsh.json.wrapped.web.ScriptGuard;

import java.util.List;

/** All recognisers, in the order in which they are tried: those with the clearest marks first. */
final class Recognisers {

    static final List<Recogniser> ALL =
            List.of(
                    new NulPadding(),
                    new KnownFormat(),
                    new TerminalColours(),
                    new HttpHeaders(),
                    new ChunkedBody(),
                    new DiffText(),
                    new SideBySide(),
                    new Mail(),
                    new HtmlPage(),
                    new CodeBlock(),
                    new LineEndMarks(),
                    new LogLines(),
                    new GrepLines(),
                    new LineNumbers(),
                    new ScriptGuard(),
                    new QuotedPrintable(),
                    new CommonPrefix(),
                    new HtmlEntities(),
                    new CsvCell(),
                    new JsonString(),
                    new SingleQuoted(),
                    new PercentCoded(),
                    new Base64Text(),
                    new FullWidth(),
                    new OtherEncoding());

    private Recognisers() {}
}
