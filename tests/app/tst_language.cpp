// SPDX-License-Identifier: Apache-2.0
// Another language reaches the texts that are Qt's own: standard buttons and file dialogs.
#include "app/appcontroller.h"
#include "tests/testkit/testcase.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLibraryInfo>
#include <QPushButton>
#include <QTemporaryDir>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_language final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void textsOfQtAreInTheLanguageToo()
    {
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_zh_CN.qm"_s))
            QSKIP("Qt's translations are not installed");
        QTemporaryDir folder;
        Profile profile(folder.path());
        QVERIFY(profile.take().ok());
        CommandLine options;
        AppScope scope(profile, ThemeController::Preference::Light);
        AppController controller(scope, options);
        const auto texts = [] {
            const QDialogButtonBox buttons(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
            QFileDialog dialog;
            dialog.setOption(QFileDialog::DontUseNativeDialog);
            dialog.setAcceptMode(QFileDialog::AcceptSave);
            QStringList shown{buttons.button(QDialogButtonBox::Cancel)->text(), dialog.labelText(QFileDialog::LookIn),
                              dialog.labelText(QFileDialog::FileName), dialog.labelText(QFileDialog::Accept)};
            return shown.replaceInStrings(u"&"_s, QString());
        };
        controller.setLanguage(u"en"_s);
        const QStringList english = texts();
        QCOMPARE(english, (QStringList{u"Cancel"_s, u"Look in:"_s, u"File name:"_s, u"Save"_s}));
        controller.setLanguage(u"zh_CN"_s);
        for (const QString& text : texts()) {
            const bool isChinese = std::any_of(text.cbegin(), text.cend(),
                                               [](QChar letter) { return letter.script() == QChar::Script_Han; });
            QVERIFY2(isChinese, qPrintable(text));
        }
        controller.setLanguage(u"en"_s);
        QCOMPARE(texts(), english);
    }
};

TRADEWIND_TEST(tst_language)
} // namespace tradewind

#include "tst_language.moc"
