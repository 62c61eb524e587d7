using System.Buffers.Binary;
using System.Security.Cryptography;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Edits;

/// <summary>Orders to one vehicle's editor, each repeated under one number until it is answered: the agent
/// does it once.</summary>
internal sealed class EditSession
{
    private static readonly TimeSpan _answerTime = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan _lull = TimeSpan.FromSeconds(2);
    private readonly Station _station;
    private readonly ComponentSeen _agent;
    private readonly SortedDictionary<ulong, EditOutcome> _heard = [];
    private EditCommandAck? _answer;
    private ulong _nonce;
    private TimeSpan _heardAt;

    internal EditSession(Station station, Vehicle vehicle)
    {
        _station = station;
        Vehicle = vehicle;
        _agent = vehicle.AgentComponent!;
        station.Links.FrameCame += Receive;
    }

    /// <summary>Whose editor.</summary>
    internal Vehicle Vehicle { get; }

    /// <summary>Gives an order and waits for the answer.</summary>
    /// <exception cref="GroundException">No answer came, or it was no.</exception>
    internal EditCommandAck Give(EditOrder order, ulong editId)
    {
        var answer = Ask(order, editId, _station.Deadline());
        return answer.Result == MavResult.Accepted
            ? answer
            : throw new GroundException(ExitCode.Refused, $"{Name(order)}: {Words(answer)}");
    }

    /// <summary>The edits from one on; 0: the latest.</summary>
    /// <returns>Those that came, and how many the agent had sent.</returns>
    /// <exception cref="GroundException">No answer came, or it was no.</exception>
    internal (IReadOnlyCollection<EditOutcome> Edits, int Announced) List(EditOrder order, ulong fromEditId)
    {
        var deadline = _station.Deadline();
        while (true)
        {
            var answer = Ask(order, fromEditId, deadline);
            if (answer.Result != MavResult.Accepted)
            {
                throw new GroundException(ExitCode.Refused, $"{Name(order)}: {Words(answer)}");
            }

            var announced = (int)answer.EditId;
            _heardAt = _station.Now;
            _station.WaitUntil(
                () => _heard.Count >= announced || _station.Now - _heardAt > _lull, deadline);
            if (_heard.Count >= announced || _station.Now >= deadline)
            {
                return ([.. _heard.Values], announced);
            }
        }
    }

    private EditCommandAck Ask(EditOrder order, ulong editId, TimeSpan deadline)
    {
        Span<byte> random = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(random);
        _nonce = BinaryPrimitives.ReadUInt64LittleEndian(random);
        _answer = null;
        var sent = 0;
        while (_station.Now < deadline)
        {
            Send(order, editId);
            sent++;
            var next = _station.Now + _answerTime;
            if (_station.WaitUntil(() => _answer is not null, next < deadline ? next : deadline))
            {
                return _answer!.Value;
            }
        }

        throw new GroundException(
            ExitCode.NoAnswer,
            $"{Name(order)}: the agent did not answer {sent} sendings"
                + (IsReading(
                    order) ? "" : "; whether it was done is not known, droneseal-gcs edits list shows it"));
    }

    private void Send(EditOrder order, ulong editId) => _agent.Link!.Connection.Send(
        new EditCommand
        {
            TargetSystem = _agent.Address.SystemId,
            TargetComponent = _agent.Address.ComponentId,
            Order = order,
            EditId = editId,
            Nonce = _nonce,
        },
        _station.Now);

    private void Receive(in MavlinkFrame frame, Links.GroundLink link, TimeSpan now)
    {
        if (frame.Sender != _agent.Address)
        {
            return;
        }

        if (frame.TryRead(out EditCommandAck answer) && answer.Nonce == _nonce
            && link.Connection.Self.IsMeantBy(
                new MavlinkAddress(answer.TargetSystem, answer.TargetComponent)))
        {
            _answer = answer;
        }
        else if (frame.TryRead(out EditOutcome outcome))
        {
            _heard[outcome.EditId] = outcome;
            _heardAt = now;
        }
    }

    private static bool IsReading(EditOrder order) => order is EditOrder.List or EditOrder.Show;

    private static string Name(EditOrder order) => order.ToString().ToLowerInvariant();

    private static string Words(in EditCommandAck answer) => answer.Text.TextLength > 0
        ? Printable.Of(answer.Text.ToString())
        : answer.Result.ToString().ToLowerInvariant();
}
