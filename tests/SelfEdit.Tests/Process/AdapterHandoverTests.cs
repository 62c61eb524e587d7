namespace DroneSeal.SelfEdit.Tests;

public sealed class AdapterHandoverTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private string MailboxPath => _folder["mailbox"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APublishedSetIsTakenOnceAndWhole()
    {
        using var store = _folder.Open();
        using var mailbox = AdapterMailbox.Create(MailboxPath);
        var handover = new AdapterHandover(mailbox, store);

        mailbox.Publish(store.Save(StoreFolder.Set(1)));

        Assert.True(handover.TryTake(out var set));
        Assert.Equal(StoreFolder.Set(1).Sha256, set!.Sha256);
        Assert.Equal(1, handover.Generation);
        Assert.False(handover.TryTake(out _));
    }

    [Fact]
    public void OnlyTheNewestOfSeveralIsTaken()
    {
        using var store = _folder.Open();
        using var mailbox = AdapterMailbox.Create(MailboxPath);
        for (var i = 0; i < 5; i++)
        {
            mailbox.Publish(store.Save(StoreFolder.Set(i)));
        }

        var handover = new AdapterHandover(mailbox, store);
        Assert.True(handover.TryTake(out var set));
        Assert.Equal(StoreFolder.Set(4).Sha256, set!.Sha256);
    }

    [Fact]
    public void AWordThatTookEditsBackIsSeenInTheWordsAfterIt()
    {
        using var store = _folder.Open();
        using var mailbox = AdapterMailbox.Create(MailboxPath);
        var handover = new AdapterHandover(mailbox, store);
        mailbox.Publish(store.Save(StoreFolder.Set(1)));
        Assert.True(handover.TryTake(out _));
        Assert.Equal(0, handover.GoneBack);

        mailbox.Publish(store.Save(StoreFolder.Set(2)), goesBack: true);
        mailbox.Publish(store.Save(StoreFolder.Set(3)));

        Assert.True(handover.TryTake(out _));
        Assert.Equal(1, handover.GoneBack);
    }

    [Fact]
    public void WhenAnotherStoreLiesInItsPlaceItsSetsAreTaken()
    {
        using var mailbox = AdapterMailbox.Create(MailboxPath);
        var folder = _folder["store"];
        AdapterStore.Open(folder, new string('b', 64)).Dispose();
        var handover = new AdapterHandover(mailbox, AdapterStore.OpenReadOnly(folder));
        Directory.Move(folder, _folder["aside"]);

        using var store = AdapterStore.Open(folder, StoreFolder.Anchor);
        mailbox.Publish(store.Save(StoreFolder.Set(1)));

        Assert.True(handover.TryTake(out _), handover.LastFault);
    }

    [Fact]
    public void ADamagedSetIsRefusedInWordsAndTheNextIsTaken()
    {
        using var store = _folder.Open();
        using var mailbox = AdapterMailbox.Create(MailboxPath);
        var handover = new AdapterHandover(mailbox, store);
        var hash = store.Save(StoreFolder.Set(1));
        File.WriteAllBytes(store.PathOf(StoreItem.Set, hash), [1, 2, 3]);
        mailbox.Publish(hash);

        Assert.False(handover.TryTake(out var set));
        Assert.Null(set);
        Assert.Equal(1, handover.Refused);
        Assert.Contains("damaged", handover.LastFault, StringComparison.Ordinal);
        mailbox.Publish(store.Save(StoreFolder.Set(2)));
        Assert.True(handover.TryTake(out _));
    }

    [Fact]
    public void ASetThatTheDiskDoesNotGiveIsAskedForAgainUntilItDoes()
    {
        using var store = _folder.Open();
        using var mailbox = AdapterMailbox.Create(MailboxPath);
        var handover = new AdapterHandover(mailbox, store);
        var hash = store.Save(StoreFolder.Set(1));
        mailbox.Publish(hash, goesBack: true);

        // To others a file that is open for one alone cannot be read.
        using (File.Open(store.PathOf(StoreItem.Set, hash), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.False(handover.TryTake(out _));
            Assert.False(handover.TryTake(out _));
            Assert.NotNull(handover.LastFault);
        }

        Assert.True(handover.TryTake(out _), handover.LastFault);
        Assert.Equal(1, handover.GoneBack);
    }

    [Fact]
    public void ALearnerKilledWhilePublishingLeavesAWholeNotice()
    {
        using var mailbox = AdapterMailbox.Create(MailboxPath);
        var known = Enumerable.Range(0, 4).Select(i => StoreFolder.Set(i).Sha256).ToList();
        for (var i = 0; i < 5; i++)
        {
            using var learner = Child.Start("publish", MailboxPath);
            if (i == 0)
            {
                Assert.Equal("publishing", learner.StandardOutput.ReadLine());
            }

            for (var looks = 0; looks < 20_000 * (i + 1); looks++)
            {
                if (mailbox.TryRead(0, out var seen))
                {
                    Assert.Contains(seen.Sha256, known);
                }
            }

            learner.Kill();
            learner.WaitForExit();
            Assert.True(mailbox.TryRead(0, out var notice));
            Assert.Contains(notice.Sha256, known);
        }
    }

    [Fact]
    public void AMailboxWithAnyByteChangedNeverNamesASetThatNobodyPublished()
    {
        using var mailbox = AdapterMailbox.Create(MailboxPath);
        mailbox.Publish(StoreFolder.Set(1).Sha256);
        mailbox.Publish(StoreFolder.Set(2).Sha256);
        var original = File.ReadAllBytes(MailboxPath);
        for (var i = 0; i < 256; i++)
        {
            var bytes = (byte[])original.Clone();
            bytes[i] ^= 0x21;
            var path = _folder[$"spoilt-{i}"];
            File.WriteAllBytes(path, bytes);
            try
            {
                using var spoilt = AdapterMailbox.Open(path);
                var handover = spoilt.TryRead(0, out var notice) ? notice.Sha256 : StoreFolder.Set(2).Sha256;
                Assert.Contains(handover, new[] { StoreFolder.Set(1).Sha256, StoreFolder.Set(2).Sha256 });
            }
            catch (ProcessException)
            {
            }
        }
    }

    [Fact]
    public void ABrokenMailboxIsToldOnceAndLeavesTheFramePathAlone()
    {
        using var store = _folder.Open();
        AdapterMailbox.Create(MailboxPath).Dispose();
        var bytes = File.ReadAllBytes(MailboxPath);
        bytes[64] = 9;
        File.WriteAllBytes(MailboxPath, bytes);
        using var mailbox = AdapterMailbox.Open(MailboxPath);
        var handover = new AdapterHandover(mailbox, store);

        Assert.False(handover.TryTake(out _));
        Assert.False(handover.TryTake(out _));
        Assert.Equal(1, handover.Refused);
    }

    [Fact]
    public void NoiseIsNoMailbox()
    {
        File.WriteAllBytes(MailboxPath, new byte[4096]);

        Assert.Throws<ProcessException>(() => AdapterMailbox.Open(MailboxPath));
    }
}
