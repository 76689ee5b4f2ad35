package dev.bbsh.repair.wrapped;

import dev.bbsh.repair.wrapped.kind.Recogniser;
import dev.bbsh.repair.wrapped.line.CodeBlock;
import dev.bbsh.repair.wrapped.line.CommonPrefix;
import dev.bbsh.repair.wrapped.line.DiffText;
import dev.bbsh.repair.wrapped.line.GrepLines;
import dev.bbsh.repair.wrapped.line.LineEndMarks;
import dev.bbsh.repair.wrapped.line.LineNumbers;
import dev.bbsh.repair.wrapped.line.LogLines;
import dev.bbsh.repair.wrapped.line.SideBySideDiff;
import dev.bbsh.repair.wrapped.line.TerminalColours;
import dev.bbsh.repair.wrapped.mail.Base64Text;
import dev.bbsh.repair.wrapped.mail.MailText;
import dev.bbsh.repair.wrapped.mail.QuotedPrintable;
import dev.bbsh.repair.wrapped.notation.CsvCell;
import dev.bbsh.repair.wrapped.notation.EscapedJson;
import dev.bbsh.repair.wrapped.notation.ForeignFormat;
import dev.bbsh.repair.wrapped.notation.FullWidthJson;
import dev.bbsh.repair.wrapped.notation.NulPadding;
import dev.bbsh.repair.wrapped.notation.OtherEncoding;
import dev.bbsh.repair.wrapped.notation.ShellQuoted;
import dev.bbsh.repair.wrapped.web.ChunkedBody;
import dev.bbsh.repair.wrapped.web.HtmlEntities;
import dev.bbsh.repair.wrapped.web.HtmlPage;
import dev.bbsh.repair.wrapped.web.HttpHeaders;
import dev.bbsh.repair.wrapped.web.PercentEncoded;
import dev.bbsh.repair.wrapped.web.ScriptPrefix;

import java.util.List;

/** All recognisers, in the order in which they are tried: those with the clearest marks first. */
final class Recognisers {

    static final List<Recogniser> ALL =
            List.of(
                    new NulPadding(),
                    new ForeignFormat(),
                    new TerminalColours(),
                    new HttpHeaders(),
                    new ChunkedBody(),
                    new DiffText(),
                    new SideBySideDiff(),
                    new MailText(),
                    new HtmlPage(),
                    new CodeBlock(),
                    new LineEndMarks(),
                    new LogLines(),
                    new GrepLines(),
                    new LineNumbers(),
                    new ScriptPrefix(),
                    new QuotedPrintable(),
                    new CommonPrefix(),
                    new HtmlEntities(),
                    new CsvCell(),
                    new EscapedJson(),
                    new ShellQuoted(),
                    new PercentEncoded(),
                    new Base64Text(),
                    new FullWidthJson(),
                    new OtherEncoding());

    private Recognisers() {}
}
