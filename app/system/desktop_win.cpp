// SPDX-License-Identifier: Apache-2.0
#include "app/system/desktop.h"
#include "app/system/scheme.h"
#include "services/core/logging.h"

#include <QAbstractNativeEventFilter>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>
#include <QWindow>

#include <propsys.h>
#include <shlobj.h>
#include <shobjidl.h>
#include <windows.h>

#include <string>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// PKEY_AppUserModel_ID: whose shortcut it is.
constexpr PROPERTYKEY kOwnerKey{{0x9F4C2855, 0x9F79, 0x4B39, {0xA8, 0xD0, 0xE1, 0xD4, 0x2D, 0xE1, 0xD5, 0xF3}}, 5};
/// PKEY_Title: the words of a jump list's line.
constexpr PROPERTYKEY kTitleKey{{0xF29F85E0, 0x4FF9, 0x1068, {0xAB, 0x91, 0x08, 0x00, 0x2B, 0x27, 0xB3, 0xD9}}, 2};

/// A COM object that is released at the end. Qt has initialised COM in the GUI thread.
template <typename T>
class ComPointer
{
public:
    ComPointer() = default;
    ComPointer(const ComPointer&) = delete;
    ComPointer& operator=(const ComPointer&) = delete;
    ~ComPointer()
    {
        if (m_object)
            m_object->Release();
    }
    T* operator->() const { return m_object; }
    T* get() const { return m_object; }
    explicit operator bool() const { return m_object; }
    void** out() { return reinterpret_cast<void**>(&m_object); }
    bool create(const CLSID& what, const IID& as)
    {
        return SUCCEEDED(CoCreateInstance(what, nullptr, CLSCTX_INPROC_SERVER, as, out()));
    }

private:
    T* m_object = nullptr;
};

const wchar_t* wide(const QString& text)
{
    return reinterpret_cast<const wchar_t*>(text.utf16());
}

bool setText(IPropertyStore& properties, const PROPERTYKEY& key, const QString& text)
{
    std::wstring words = text.toStdWString();
    PROPVARIANT value{};
    value.vt = VT_LPWSTR;
    value.pwszVal = words.data(); // lent: the store makes its own
    return SUCCEEDED(properties.SetValue(key, value)) && SUCCEEDED(properties.Commit());
}

/// One line of the jump list: this program with a link as its argument.
bool addTask(IObjectCollection& tasks, const PresenceTask& task, const QString& program)
{
    ComPointer<IShellLinkW> link;
    if (!link.create(CLSID_ShellLink, IID_IShellLinkW))
        return false;
    link->SetPath(wide(program));
    link->SetArguments(wide(task.link));
    link->SetIconLocation(wide(program), 0);
    ComPointer<IPropertyStore> properties;
    if (FAILED(link->QueryInterface(IID_IPropertyStore, properties.out())))
        return false;
    return setText(*properties.get(), kTitleKey, task.title) && SUCCEEDED(tasks.AddObject(link.get()));
}

/// Says in the program's entry of the start menu whose it is, so that the taskbar knows the running window for the same
/// program. Installers of our kind cannot write that.
void labelShortcut(const QString& identifier)
{
    const QString menu = QStandardPaths::writableLocation(QStandardPaths::ApplicationsLocation);
    const QString file = QDir(menu).filePath(QGuiApplication::applicationDisplayName() + u".lnk"_s);
    const QString program = QDir::toNativeSeparators(QCoreApplication::applicationFilePath());
    if (!QFileInfo(file).isFile() || QFileInfo(QFileInfo(file).symLinkTarget()) != QFileInfo(program))
        return;
    ComPointer<IShellLinkW> link;
    ComPointer<IPersistFile> stored;
    ComPointer<IPropertyStore> properties;
    const QString path = QDir::toNativeSeparators(file);
    if (!link.create(CLSID_ShellLink, IID_IShellLinkW) ||
        FAILED(link->QueryInterface(IID_IPersistFile, stored.out())) ||
        FAILED(stored->Load(wide(path), STGM_READWRITE)) ||
        FAILED(link->QueryInterface(IID_IPropertyStore, properties.out())))
        return;
    PROPVARIANT known{};
    const bool isLabelled = SUCCEEDED(properties->GetValue(kOwnerKey, &known)) && known.vt == VT_LPWSTR &&
                            QString::fromWCharArray(known.pwszVal) == identifier;
    PropVariantClear(&known);
    if (!isLabelled && setText(*properties.get(), kOwnerKey, identifier))
        stored->Save(wide(path), TRUE);
}

class TaskbarButton final : public Presence, public QAbstractNativeEventFilter
{
public:
    explicit TaskbarButton(const QString& identifier)
        : m_identifier(identifier)
        , m_created(RegisterWindowMessageW(L"TaskbarButtonCreated"))
    {
        QCoreApplication::instance()->installNativeEventFilter(this);
    }
    ~TaskbarButton() override { QCoreApplication::instance()->removeNativeEventFilter(this); }

    void attach(QWindow* window) override
    {
        m_window = window;
        apply();
    }

    void show(const PresenceState& state) override
    {
        m_state = state;
        apply();
    }

    void setTasks(const QList<PresenceTask>& tasks) override
    {
        ComPointer<ICustomDestinationList> list;
        ComPointer<IObjectArray> removed;
        ComPointer<IObjectCollection> collection;
        ComPointer<IObjectArray> array;
        UINT shown = 0;
        const QString program = QDir::toNativeSeparators(QCoreApplication::applicationFilePath());
        bool done = list.create(CLSID_DestinationList, IID_ICustomDestinationList) &&
                    SUCCEEDED(list->SetAppID(wide(m_identifier))) &&
                    SUCCEEDED(list->BeginList(&shown, IID_IObjectArray, removed.out())) &&
                    collection.create(CLSID_EnumerableObjectCollection, IID_IObjectCollection);
        for (const PresenceTask& task : tasks)
            done = done && addTask(*collection.get(), task, program);
        done = done && SUCCEEDED(collection->QueryInterface(IID_IObjectArray, array.out())) &&
               SUCCEEDED(list->AddUserTasks(array.get())) && SUCCEEDED(list->CommitList());
        if (!done)
            qCInfo(lcApp) << "the jump list could not be written";
    }

private:
    bool nativeEventFilter(const QByteArray&, void* message, qintptr*) override
    {
        // Also after the taskbar itself was started again.
        if (m_window && static_cast<MSG*>(message)->message == m_created &&
            static_cast<MSG*>(message)->hwnd == reinterpret_cast<HWND>(m_window->winId()))
            apply();
        return false;
    }

    void apply()
    {
        if (!m_window)
            return;
        if (!m_taskbar && (!m_taskbar.create(CLSID_TaskbarList, IID_ITaskbarList3) || FAILED(m_taskbar->HrInit())))
            return;
        const auto handle = reinterpret_cast<HWND>(m_window->winId());
        switch (m_state.progress) {
        case PresenceState::Progress::None:
            m_taskbar->SetProgressState(handle, TBPF_NOPROGRESS);
            break;
        case PresenceState::Progress::Busy:
            m_taskbar->SetProgressState(handle, TBPF_INDETERMINATE);
            break;
        case PresenceState::Progress::Paused:
            m_taskbar->SetProgressValue(handle, 1, 1);
            m_taskbar->SetProgressState(handle, TBPF_PAUSED);
            break;
        }
    }

    QString m_identifier;
    UINT m_created;
    QPointer<QWindow> m_window;
    ComPointer<ITaskbarList3> m_taskbar;
    PresenceState m_state;
};

} // namespace

std::unique_ptr<Presence> desktop::makePresence(const QString& identifier)
{
    return std::make_unique<TaskbarButton>(identifier);
}

std::unique_ptr<ActivationSource> desktop::openDoor(const QString&)
{
    return nullptr; // the system starts the program anew for each link, and that hands it over
}

void desktop::enter(const QString& identifier)
{
    QSettings classes(u"HKEY_CURRENT_USER\\Software\\Classes"_s, QSettings::NativeFormat);
    repairScheme(classes, QStringLiteral(TRADEWIND_SCHEME), QGuiApplication::applicationDisplayName(),
                 QCoreApplication::applicationFilePath());
    labelShortcut(identifier);
}

} // namespace tradewind
